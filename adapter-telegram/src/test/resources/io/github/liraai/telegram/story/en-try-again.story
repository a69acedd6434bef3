# A description that came to nothing is not lost: a button repeats it, after a restart, too.
@ Anna 1001 en
* the painter does not answer
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints did not answer in time. Try again.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the bot restarts
* the painter paints
Anna taps [🔁 Try again]
  Lira, to "😔 There will be no pictu…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "😔 There will be no pictu…": (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
