# Who is no administrator writes to nobody, by command, by a made-up button, or after they were one.
@ Vera 1 en
@ John 1003 en
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
John: /admin broadcast Buy my coins
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
John forges a:mw:
  (notice: This button no longer works. Type /menu.)
John forges a:mg:1
  (notice: This button no longer works. Type /menu.)
John: Buy my coins
  Lira, to "Buy my coins": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
* Vera is at level admin
Vera: /admin broadcast
  Lira: 📣 Send me the text for everybody, up to 4096 characters. I will show it to you first and ask. Changed your mind? /cancel; any other command or button ends this, too.
      [📣 Broadcasts] [🛠 Back to the start]
* Vera is at level user
Vera: /cancel
  Lira: There is nothing to cancel: I am neither waiting nor painting for you.
Vera sends a sticker
  Lira: I paint from words. Write what to paint, or tap “🎨 Generate”.
Vera: Hello everybody
  Lira, to "Hello everybody": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
* mailings are sent
