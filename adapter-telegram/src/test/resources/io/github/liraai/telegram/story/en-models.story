# Models: the menu, back, one that is not ready.
@ John 1003 en
John: /models
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
John taps [✨ Gemini 2.5 Flash · coming soon]
  (notice: “✨ Gemini 2.5 Flash” is still in development. Please choose another model.)
John taps [🖌 Fallback]
  Lira changes "Choose a model:": 🖌 Fallback
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 1 picture will be charged.
      [◀️ Back]
John taps [◀️ Back]
  Lira changes "🖌 Fallback": Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
John: /menu
  Lira: Main menu. To paint a picture, tap “🎨 Generate”.
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
      kitten --n 2 --style photo
      --ar 16:9 – shape
      --n 4 – how many pictures
      --style photo – style: photo, anime, logo; or none
      --no text, water – what not to paint
      --seed 7 – the same number gives the same picture
      --model fallback – model
      What the model cannot do I say at once.
      ·
      Only what you received is charged: no picture, no charge.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
