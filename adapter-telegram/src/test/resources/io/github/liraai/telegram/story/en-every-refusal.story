# Every refusal before anything is asked of a model: nothing is charged, and the way out is said.
@ John 1003 en
* the clock stops
# Words, numbers and how many.
* John wants to avoid 2001 characters
  Lira, to "/generate kitten --no яя…": There are too many words to avoid: 2001 characters, and the model takes 2000. Please shorten them. Nothing was charged.
John: /generate a kitten --seed 99999999999999
  Lira, to "/generate a kitten --see…": “99999999999999” does not suit --seed. It goes like this: --seed 0–4294967295. Nothing was charged.
John: /generate a kitten --n 3 --model fallback
  Lira, to "/generate a kitten --n 3…": This model paints at most 2 at a time. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
# A style or a model that is gone, and a model of another level.
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
* an old message to John has the button settings style photo
  Lira, to "/settings": Once said
      [settings style photo]
John taps [settings style photo]
  Lira changes "Once said": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
* the style photo is gone
John: /generate a kitten
  Lira, to "/generate a kitten": The style you chose is gone. Please choose another one. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
John: /generate a kitten --style none --model premium
  Lira, to "/generate a kitten --sty…": “💎 Premium” is not part of your level. Please choose another model.
      [🎨 Choose a model]
* an old message to John has the button img_premium
  Lira, to "/generate a kitten --sty…": Once said
      [img_premium]
John taps [img_premium]
  (notice: “💎 Premium” is not part of your level. Please choose another model.)
* an old message to John has the button img_nothing
  Lira, to "/generate a kitten --sty…": Once said
      [img_nothing]
John taps [img_nothing]
  (notice: This model is no longer here. Please choose another one.)
* the painter does not start: NOT_FOUND
John: /generate a kitten --style none
  Lira, to "/generate a kitten --sty…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten --sty…": (photo 64×64) a kitten
      ·
      🖌 Fallback (instead of “🎨 Stable Diffusion 3”)
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
* the painter paints
John: /generate a kitten --style none --model hf-sd3-medium
  Lira, to "/generate a kitten --sty…": “🎨 Stable Diffusion 3” is not available now. Please choose another model.
      [🎨 Choose a model]
* an old message to John has the button img_hf-sd3-medium
  Lira, to "/generate a kitten --sty…": Once said
      [img_hf-sd3-medium]
John taps [img_hf-sd3-medium]
  (notice: “🎨 Stable Diffusion 3” is not available now. Please choose another model.)
# What everybody has together.
* 1000 pictures were asked of other today
John: /generate a kitten --style none
  Lira, to "/generate a kitten --sty…": The pictures for everybody are used up for today. There will be new ones at 00:00 (Moscow Time), in 12 h. Nothing was charged to you.
      [🔁 Try again]
# The model does not know every number.
* John is at level admin
John: /generate a kitten --seed 4294967295 --style none --model premium
  Lira, to "/generate a kitten --see…": This model understands --seed from 0 to 2147483647. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
