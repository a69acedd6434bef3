# What was chosen before, the new model cannot do: the card says so, and a description is answered with it before anything is charged.
@ John 1002 en
John: /settings
  Lira: ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John taps [📐 Shape]
  Lira changes "⚙️ Settings": Which shape shall I paint? This is what 🎨 Stable Diffusion 3 can do:
      [✅ as the model likes] [⬜ square 1:1]
      [🌄 wide 16:9] [📱 tall 9:16]
      [◀️ Back]
John taps [🌄 wide 16:9]
  Lira changes "Which shape shall I pain…": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: 🌄 wide 16:9
      At a time: 1 picture
      Style: no style
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John: /models
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
John taps [🖌 Fallback]
  Lira changes "Choose a model:": 🖌 Fallback
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 1 picture will be charged.
      ⚠️ This model cannot do the size 16:9. Possible: 1:1.
      [⚙️ Settings]
      [🎨 Choose a model]
John: a kitten
  Lira, to "a kitten": This model cannot do the size 16:9. Possible: 1:1. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
John: a kitten --ar 1:1
  Lira, to "a kitten --ar 1:1": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a kitten --ar 1:1": (photo 64×64) a kitten
      ·
      🖌 Fallback
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: a dog
  Lira, to "a dog": This model cannot do the size 16:9. Possible: 1:1. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
