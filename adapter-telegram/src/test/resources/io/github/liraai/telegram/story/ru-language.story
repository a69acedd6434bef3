# Язык: выбран руками, и снова как в Telegram.
@ Анна 1001 ru
Анна: /lang
  Lira: На каком языке говорить? · Which language shall I speak?
      [✅ как в Telegram] [Русский]
      [English] [◀️ Назад]
Анна taps [English]
  Lira changes "На каком языке говорить?…": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: English
      Sent: as a picture in the chat
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [📎 Send as a file]
      [◀️ Back]
  Lira: I speak English now.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
Анна taps [📎 Send as a file]
  Lira changes "⚙️ Settings": ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: English
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
Анна: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (file 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Анна: ⚙️ Settings
  Lira: ⚙️ Settings
      ·
      Model: 🎨 Stable Diffusion 3
      Shape: as the model likes
      At a time: 1 picture
      Style: no style
      Language: English
      Sent: as a file, nothing lost
      [🎨 Choose a model] [📐 Shape]
      [🔢 How many pictures] [🖌 Style]
      [🌐 Language] [🖼 Show in the chat]
      [◀️ Back]
Анна taps [🌐 Language]
  Lira changes "⚙️ Settings": Which language shall I speak? · На каком языке говорить?
      [as in Telegram] [Русский]
      [✅ English] [◀️ Back]
Анна taps [as in Telegram]
  Lira changes "Which language shall I s…": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 1 картинка
      Стиль: без стиля
      Язык: как в Telegram
      Присылать: файлом, без потерь
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [🖼 Показывать в чате]
      [◀️ Назад]
  Lira: Теперь я говорю по-русски.
      [🎨 Генерация] [⚙️ Настройки]
      [📊 Мой лимит] [❓ Помощь]
Анна: /stats
  Lira: 📊 Ваш лимит
      ·
      Уровень: Пользователь
      ▓▓▓░░░░░░░ 1 из 3
      Получено: 1. В работе: 0. Осталось: 2.
      Новый лимит в 00:00 (Москва), через 12 ч.
      ·
      Последние картинки:
      1. a kitten (23 ноября, 12:00)
      Все и прислать снова: /history
