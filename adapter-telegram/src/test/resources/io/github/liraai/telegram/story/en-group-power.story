# A group: everybody has settings of their own, and options may stand in a description.
@ John 1002 en
@ Mary 1003 en
@ group Cats -1002
John in Cats: /settings
  Lira, to "/settings": ⚙️ Settings
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
Mary in Cats taps [📎 Send as a file]
  (notice: This is somebody else’s menu. Type the same command to get your own.)
John in Cats taps [📎 Send as a file]
  Lira changes "⚙️ Settings": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: as in Telegram
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
Mary in Cats: /generate a dog --model fallback --n 4
  Lira, to "/generate a dog --model …": This model paints at most 2 at a time. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
Mary in Cats: /generate a dog --seed 7
  Lira, to "/generate a dog --seed 7": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a dog --seed 7": (photo 64×64) a dog
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John in Cats: /generate a cat
  Lira, to "/generate a cat": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a cat": (file 64×64) a cat
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John in Cats: /help
  Lira, to "/help": Type /generate and a description, such as: /generate a kitten. The picture comes as a reply to your message.
      /models – models, /settings – settings, /stats – your limit, /cancel – cancel.
      For one picture only, add to the description: kitten --ar 16:9 --style anime. All about options: /help in a private chat with me.
