# Plain words are an offer that costs nothing until it is taken.
@ John 1003 en
John: a kitten in a space suit
  Lira, to "a kitten in a space suit": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
John taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a kitten in a space suit": (photo 64×64) a kitten in a space suit
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John taps again [🎨 Paint it]
  (notice: This button no longer works. Type /menu.)
