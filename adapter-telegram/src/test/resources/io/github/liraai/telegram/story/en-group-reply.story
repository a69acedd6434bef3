# A group: a reply to anything the bot said is an offer; about a picture one may talk while a description is awaited.
@ John 1003 en
@ Mary 1004 en
@ group Kittens -1002
* the clock stops
John in Kittens: /help
  Lira, to "/help": Type /generate and a description, such as: /generate a kitten. The picture comes as a reply to your message.
      /models – models, /settings – settings, /stats – your limit, /cancel – cancel.
      For one picture only, add to the description: kitten --ar 16:9 --style anime. All about options: /help in a private chat with me.
Mary in Kittens replies: thanks
  Lira, to "thanks": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
John in Kittens: hello everybody
John in Kittens: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Mary in Kittens: /models
  Lira, to "/models": Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
Mary in Kittens taps [🖌 Fallback]
  Lira changes "Choose a model:": 🖌 Fallback
      ·
      Describe the picture in a reply to this message. I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
Mary in Kittens replies: a puppy
  Lira, to "a puppy": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a puppy": (photo 64×64) a puppy
      ·
      🖌 Fallback
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Mary in Kittens: /models
  Lira, to "/models": Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
Mary in Kittens taps [🖌 Fallback]
  Lira changes "Choose a model:": 🖌 Fallback
      ·
      Describe the picture in a reply to this message. I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
John in Kittens: /generate a bird
  Lira, to "/generate a bird": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a bird": (photo 64×64) a bird
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Mary in Kittens replies: how lovely
  Lira, to "how lovely": Paint this?
      Model: 🖌 Fallback. 1 picture will be charged.
      [🎨 Paint it]
