# One model failed for an offered description: another paints the same words.
@ John 1003 en
* the clock stops
* the painter refuses: SERVER_ERROR
John: a kitten
  Lira, to "a kitten": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
John taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
John taps [🎨 Choose a model]
  Lira, to "a kitten": Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
John taps [🖌 Fallback]
  Lira changes "Choose a model:": Paint this?
      Model: 🖌 Fallback. 1 picture will be charged.
      [🎨 Paint it]
John taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a kitten": (photo 64×64) a kitten
      ·
      🖌 Fallback
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ▓▓▓░░░░░░░ 1 of 3
      Received: 1. Being painted: 0. Left: 2.
      New limit at 00:00 (Moscow Time), in 12 h.
      ·
      Latest pictures:
      1. a kitten (23 November, 12:00)
      All of them, and to get one again: /history
