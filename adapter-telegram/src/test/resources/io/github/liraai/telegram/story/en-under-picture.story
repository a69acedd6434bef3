# The buttons under a picture.
@ Anna 1001 en
* the clock stops
Anna: /generate kitten in a spacesuit --seed 7
  Lira, to "/generate kitten in a sp…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate kitten in a sp…": (photo 64×64) kitten in a spacesuit
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna taps [🔁 Again]
  Lira, to "kitten in a spacesuit": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "kitten in a spacesuit": (photo 64×64) kitten in a spacesuit
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna taps [🎨 Another style]
  Lira, to "kitten in a spacesuit": In which style shall I paint?
      [📷 Photo] [🌸 Anime]
      [🔷 Logo]
Anna taps [🔷 Logo]
  Lira changes "In which style shall I p…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "kitten in a spacesuit": (photo 64×64) kitten in a spacesuit
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 0 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna taps [ℹ️ Receipt]
  Lira, to "kitten in a spacesuit": ℹ️ Receipt 5h1khasvroo059ma
      Model: 🎨 Stable Diffusion 3
      Provider: test
      Seed: 934725271
      Size: 64×64
      Done: 23 November, 12:00, after 1 s
      Charged: 1 picture
      [🔗 Share]
Anna taps [📎 As a file]
  Lira, to "kitten in a spacesuit": (file 64×64)
Anna: /receipt
  Lira: You have no such receipt. Its number is in the receipt under a picture; type it after /receipt.
Anna: /receipt nonsense
  Lira: You have no such receipt. Its number is in the receipt under a picture; type it after /receipt.
Anna: /receipt 5h1khasvroo059ma
  Lira: ℹ️ Receipt 5h1khasvroo059ma
      Model: 🎨 Stable Diffusion 3
      Provider: test
      Seed: 934725271
      Size: 64×64
      Done: 23 November, 12:00, after 1 s
      Charged: 1 picture
      [🔗 Share]
