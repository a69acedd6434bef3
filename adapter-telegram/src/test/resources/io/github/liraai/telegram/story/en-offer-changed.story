# A model went to rest between the offer and the tap: another one paints only after it was said.
@ John 1003 en
@ Mary 1004 en
@ group Kittens -1002
* the clock stops
John: a kitten
  Lira, to "a kitten": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
* the model hf-sd3-medium is paused
John taps [🎨 Paint it]
  (notice: Something has changed since then. Please look once more.)
  Lira changes "Paint this?": Paint this?
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
Mary in Kittens: @LiraTestBot
  Lira, to "@LiraTestBot": Hello! 👋 I paint pictures from words.
      Type /generate and a description, such as: /generate a kitten.
      Everybody paints on their own daily limit.
