# The settings: one card, changed in its place.
@ John 1002 en
* John is at level admin
John: /menu
  Lira: Main menu. To paint a picture, tap “🎨 Generate”.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
John taps [⚙️ Settings]
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
John taps [🔢 How many pictures]
  Lira changes "⚙️ Settings": How many pictures shall I paint at a time? 🎨 Stable Diffusion 3 paints at most 4. Each picture counts against your limit.
      [✅ 1 picture] [2 pictures]
      [3 pictures] [4 pictures]
      [◀️ Back]
John taps [2 pictures]
  Lira changes "How many pictures shall …": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 2 pictures
      Style: no style
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John taps [🖌 Style]
  Lira changes "⚙️ Settings": In which style shall I paint?
      [✅ no style] [📷 Photo]
      [🌸 Anime] [🔷 Logo]
      [◀️ Back]
John taps [📷 Photo]
  Lira changes "In which style shall I p…": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 2 pictures
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
John taps [🌐 Language]
  Lira changes "⚙️ Settings": Which language shall I speak? · На каком языке говорить?
      [✅ as in Telegram] [Русский]
      [English] [◀️ Back]
John taps [Русский]
  Lira changes "Which language shall I s…": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 2 картинки
      Стиль: 📷 Фото
      Язык: Русский
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
  Lira: Теперь я говорю по-русски.
      [🎨 Генерация] [⚙️ Настройки]
      [📊 Мой лимит] [❓ Помощь]
John taps [🌐 Язык]
  Lira changes "⚙️ Настройки": На каком языке говорить? · Which language shall I speak?
      [как в Telegram] [✅ Русский]
      [English] [◀️ Назад]
John taps [как в Telegram]
  Lira changes "На каком языке говорить?…": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 2 pictures
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
  Lira: I speak English now.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
John taps [📎 Send as a file]
  Lira changes "⚙️ Settings": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 2 pictures
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (file 64×64)
  Lira, to "/generate a kitten": (file 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 2. You have no limit.
  Lira: What shall I do with these pictures?
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /models
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [💎 Premium]
      [◀️ Back]
John taps [🖌 Fallback]
  Lira changes "Choose a model:": 🖌 Fallback
      ·
      Describe the picture in one message, such as: a kitten in a spacesuit.
      I am waiting for 15 minutes. 2 pictures will be charged.
      [◀️ Back]
John: /settings
  Lira: ⚙️ Settings
      ·
      Model: 🖌 Fallback
      Shape: as the model likes
      At a time: 2 pictures
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
John taps [📐 Shape]
  Lira changes "⚙️ Settings": Which shape shall I paint? This is what 🖌 Fallback can do:
      [✅ as the model likes] [⬜ square 1:1]
      [◀️ Back]
John forges settings count 9
  (notice: This button no longer works. Type /menu.)
John forges settings style nothing
  (notice: This button no longer works. Type /menu.)
John forges settings
  Lira changes "Which shape shall I pain…": ⚙️ Settings
      ·
      Model: 🖌 Fallback
      Shape: as the model likes
      At a time: 2 pictures
      Style: 📷 Photo
      Language: as in Telegram
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
