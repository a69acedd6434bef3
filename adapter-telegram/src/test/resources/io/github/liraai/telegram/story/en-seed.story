# From /start to a picture.
@ John 1003 en
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
John taps [🎨 Generate]
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
John taps [🎨 Stable Diffusion 3]
  Lira changes "Choose a model:": 🎨 Stable Diffusion 3
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
John: a kitten
  Lira, to "a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a kitten": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: thank you
  Lira, to "thank you": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
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
