# Mistakes in the options: the nearest is named, nothing is charged, the wait goes on.
@ John 1002 en
John: /generate kitten --ration 16:9
  Lira, to "/generate kitten --ratio…": I have no option --ration. There are: --ar, --size, --n, --style, --no, --seed, --steps, --guidance, --model. Nothing was charged.
John: kitten --seed cat
  Lira, to "kitten --seed cat": “cat” does not suit --seed. It goes like this: --seed 0–4294967295. Nothing was charged.
John: kitten --n 2 --n 3
  Lira, to "kitten --n 2 --n 3": --n is one too many: the same was said before it. Nothing was charged.
John: kitten --style anmie
  Lira, to "kitten --style anmie": I have no style “anmie”. Did you mean anime? Nothing was charged.
John: kitten --style cubism
  Lira, to "kitten --style cubism": I have no style “cubism”. There are: photo, anime, logo. Nothing was charged.
John: kitten --model fallbak --n 2
  Lira, to "kitten --model fallbak -…": There is no model “fallbak” here. Did you mean fallback? Nothing was charged.
      [🎨 Choose a model]
John: kitten --model fallback --n 4 --seed 7 --no text
  Lira, to "kitten --model fallback …": This model paints at most 2 at a time.
      This model does not understand --no. It understands: --ar, --n, --style.
      This model does not understand --seed. It understands: --ar, --n, --style. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
John: kitten --model fallback --n 2
  Lira, to "kitten --model fallback …": Paint this?
      Model: 🖌 Fallback. 2 pictures will be charged.
      [🎨 Paint it]
John taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "kitten --model fallback …": (photo 64×64) kitten
      ·
      🖌 Fallback
      Charged: 2. Left today: 1 of 3.
  Lira, to "kitten --model fallback …": (photo 64×64)
  Lira, to "kitten": What shall I do with these pictures?
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: kitten --no
  Lira, to "kitten --no": --no needs a value, like this: --no text, water. Nothing was charged.
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
