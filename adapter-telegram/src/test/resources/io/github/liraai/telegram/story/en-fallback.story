# Another model paints when the first is not paid for, and it is said.
@ John 1003 en
* the painter does not start: PAYMENT_REQUIRED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (photo 64×64) a kitten
      ·
      🖌 Fallback (instead of “🎨 Stable Diffusion 3”)
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
