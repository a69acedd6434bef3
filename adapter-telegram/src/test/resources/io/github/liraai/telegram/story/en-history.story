# One's own pictures, sent again without an upload.
@ Anna 1001 en
Anna: /history
  Lira: No pictures yet. For the first one: /generate and a description.
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate kitten": (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna: /history
  Lira: 🖼 Your pictures, page 1 of 1. Tap a number and I send the picture again, free of charge.
      ·
      1. kitten (23 November, 12:00)
      [No. 1]
Anna taps [No. 1]
  Lira, to "🖼 Your pictures, page 1 …": (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
