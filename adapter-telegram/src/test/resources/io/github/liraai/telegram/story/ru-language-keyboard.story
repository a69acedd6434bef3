# Язык сменился: кнопки под чатом сразу на новом языке, карточка меняется на месте. В группе таких кнопок нет.
@ Анна 1001 ru
@ group Котики -1001
Анна: /start
  Lira: Привет, Анна! 👋 Я рисую картинки по вашему описанию.
      Нажмите «🎨 Генерация», выберите модель и напишите, что нарисовать.
      Сегодня вам доступны 3 картинки.
      [🎨 Генерация]
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
Анна taps [🎨 Generate]
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
# Тот же язык ещё раз: ничего нового.
Анна: /lang
  Lira: Which language shall I speak? · На каком языке говорить?
      [as in Telegram] [Русский]
      [✅ English] [◀️ Back]
Анна taps [✅ English]
  Lira changes "Which language shall I s…": ⚙️ Settings
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
Анна in Котики: /lang
  Lira, to "/lang": Which language shall I speak? · На каком языке говорить?
      [as in Telegram] [Русский]
      [✅ English] [◀️ Back]
Анна in Котики taps [Русский]
  Lira changes "Which language shall I s…": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 1 картинка
      Стиль: без стиля
      Язык: Русский
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
Анна: /stats
  Lira: 📊 Ваш лимит
      ·
      Уровень: Пользователь
      ░░░░░░░░░░ 0 из 3
      Получено: 0. В работе: 0. Осталось: 3.
      Новый лимит в 00:00 (Москва), через 12 ч.
