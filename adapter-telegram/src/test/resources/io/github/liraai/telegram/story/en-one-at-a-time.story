# A model that paints one at a time: who paints several is said there.
@ John 1003 en
* John is at level admin
* the clock stops
John: /models
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [💎 Premium]
      [◀️ Back]
John taps [💎 Premium]
  Lira changes "Choose a model:": 💎 Premium
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
John: /settings
  Lira: ⚙️ Settings
      ·
      Model: 💎 Premium
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John taps [🔢 How many pictures]
  Lira changes "⚙️ Settings": 💎 Premium paints one picture at a time. Several at a time: 🎨 Stable Diffusion 3, 🖌 Fallback.
      [✅ 1 picture] [🎨 Choose a model]
      [◀️ Back]
* the model hf-sd3-medium is paused
* the model fallback is paused
John: /settings
  Lira: ⚙️ Settings
      ·
      Model: 💎 Premium
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John taps [🔢 How many pictures]
  Lira changes "⚙️ Settings": 💎 Premium paints one picture at a time.
      [✅ 1 picture] [◀️ Back]
