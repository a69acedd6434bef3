# A group: a command, a mention, somebody else's button.
@ John 1003 en
@ Mary 1004 en
@ group Kittens -1002
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
Mary in Kittens: @LiraTestBot a puppy
  Lira, to "@LiraTestBot a puppy": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
John in Kittens taps [🎨 Paint it]
  (notice: Somebody else wrote this description; only they can have it painted.)
Mary in Kittens taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "@LiraTestBot a puppy": (photo 64×64) a puppy
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John in Kittens: /help
  Lira, to "/help": Type /generate and a description, such as: /generate a kitten. The picture comes as a reply to your message.
      /models – models, /settings – settings, /stats – your limit, /cancel – cancel.
      For one picture only, add to the description: kitten --ar 16:9 --style anime. All about options: /help in a private chat with me.
