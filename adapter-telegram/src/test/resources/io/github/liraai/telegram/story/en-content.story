# Words that are not painted here are told so, and nothing is charged; a review that fails is our fault.
@ Anna 1001 en
* the words "nasty kitten" are not painted here
Anna: /generate nasty kitten
  Lira, to "/generate nasty kitten": I do not paint these words here. Please describe it in other words. Nothing was charged.
Anna: /generate nice kitten
  Lira, to "/generate nice kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate nice kitten": (photo 64×64) nice kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna: /generate
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
Anna taps [🎨 Stable Diffusion 3]
  Lira changes "Choose a model:": 🎨 Stable Diffusion 3
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
Anna: nasty kitten
  Lira, to "nasty kitten": I do not paint these words here. Please describe it in other words. Nothing was charged.
Anna: nice kitten
  Lira, to "nice kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "nice kitten": (photo 64×64) nice kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
* the words cannot be reviewed
Anna: /generate kitten
  Lira, to "/generate kitten": I could not look through your description, and that is my fault. Please try again a little later. Nothing was charged.
      [🔁 Try again]
Anna: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ▓▓▓▓▓▓▓░░░ 2 of 3
      Received: 2. Being painted: 0. Left: 1.
      New limit at 00:00 (Moscow Time), in 12 h.
      ·
      Latest pictures:
      1. nice kitten (23 November, 12:00)
      2. nice kitten (23 November, 12:00)
      All of them, and to get one again: /history
