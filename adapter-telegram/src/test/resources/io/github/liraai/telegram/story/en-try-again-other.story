# The model is gone: the button under the failure paints the same words with another one and names it.
@ Anna 1001 en
* the model fallback is paused
* the painter does not start: NOT_FOUND
Anna: /generate a red kitten
  Lira, to "/generate a red kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: this model no longer works. Choose another one.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the model fallback goes on
Anna taps [🔁 Try again]
  (notice: That model is not available now, I take “🖌 Fallback”.)
  Lira, to "😔 There will be no pictu…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "😔 There will be no pictu…": (photo 64×64) a red kitten
      ·
      🖌 Fallback
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
