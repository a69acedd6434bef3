# From /start to a picture.
@ John 1003 en
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
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
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 2 pictures.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
John: /help
  Lira: How to get a picture:
      • tap “🎨 Generate”, choose a model and write a description;
      • or at once: /generate a kitten in a spacesuit;
      • or just write a description and tap “🎨 Paint it” under the answer.
      ·
      /models – models
      /settings – shape, number of pictures, style
      /lang – language
      /history – your pictures
      /receipt and a number – receipt
      /stats – your level and limit
      /cancel – cancel
      /privacy – what I keep; /forgetme – erase it
      /menu – main menu
      ·
      For one picture only, add to the description:
      kitten --ar 16:9 --n 4 --style photo --seed 7 --no text
      --ar 16:9 – shape
      --n 4 – how many pictures
      --style photo – style: photo, anime, logo; or none
      --no text, water – what not to paint
      --seed 7 – the same number gives the same picture
      --model hf-sd3-medium – model
      What the model cannot do I say at once.
      ·
      Only what you received is charged: no picture, no charge.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
