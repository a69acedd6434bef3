# Without a limit: the level of an administrator.
@ John 1003 en
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* John is at level admin
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      You may have as many pictures as you like.
      [🎨 Generate]
John: /models
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [💎 Premium]
      [◀️ Back]
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. You have no limit.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /stats
  Lira: 📊 Your limit
      ·
      Level: Administrator, without a limit.
      Received today: 1. Being painted: 0.
      ·
      Latest pictures:
      1. a kitten (23 November, 12:00)
      All of them, and to get one again: /history
