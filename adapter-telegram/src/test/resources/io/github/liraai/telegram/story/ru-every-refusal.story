# Все отказы до обращения к модели: ничего не списано, и сказано, что делать дальше.
@ Анна 1001 ru
* the clock stops
# Слова, числа и количество.
* Анна wants to avoid 2001 characters
  Lira, to "/generate kitten --no яя…": Слишком много слов о том, чего не рисовать: 2001 знак, а модель понимает 2000. Сократите их, пожалуйста. Ничего не списано.
Анна: /generate котик --seed 99999999999999
  Lira, to "/generate котик --seed 9…": Для --seed не подойдёт «99999999999999». Нужно так: --seed 0–4294967295. Ничего не списано.
Анна: /generate котик --n 3 --model fallback
  Lira, to "/generate котик --n 3 --…": За один раз эта модель рисует не больше 2. Ничего не списано.
      [⚙️ Настройки]
      [🎨 Выбрать модель]
# Стиля и модели больше нет, или модель не для этого уровня.
Анна: /settings
  Lira: ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 1 картинка
      Стиль: без стиля
      Язык: как в Telegram
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
* an old message to Анна has the button settings style photo
  Lira, to "/settings": Once said
      [settings style photo]
Анна taps [settings style photo]
  Lira changes "Once said": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 1 картинка
      Стиль: 📷 Фото
      Язык: как в Telegram
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
* the style photo is gone
Анна: /generate котик
  Lira, to "/generate котик": Выбранного стиля больше нет. Выберите, пожалуйста, другой. Ничего не списано.
      [⚙️ Настройки]
      [🎨 Выбрать модель]
Анна: /generate котик --style none --model premium
  Lira, to "/generate котик --style …": «💎 Premium» не входит в ваш уровень. Выберите, пожалуйста, другую модель.
      [🎨 Выбрать модель]
* an old message to Анна has the button img_premium
  Lira, to "/generate котик --style …": Once said
      [img_premium]
Анна taps [img_premium]
  (notice: «💎 Premium» не входит в ваш уровень. Выберите, пожалуйста, другую модель.)
* an old message to Анна has the button img_nothing
  Lira, to "/generate котик --style …": Once said
      [img_nothing]
Анна taps [img_nothing]
  (notice: Этой модели здесь больше нет. Выберите, пожалуйста, другую.)
* the painter does not start: NOT_FOUND
Анна: /generate котик --style none
  Lira, to "/generate котик --style …": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик --style …": (photo 64×64) котик
      ·
      🖌 Fallback (вместо «🎨 Stable Diffusion 3»)
      Списано: 1. Осталось сегодня: 2 из 3.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* the painter paints
Анна: /generate котик --style none --model hf-sd3-medium
  Lira, to "/generate котик --style …": Модель «🎨 Stable Diffusion 3» сейчас недоступна. Выберите, пожалуйста, другую.
      [🎨 Выбрать модель]
* an old message to Анна has the button img_hf-sd3-medium
  Lira, to "/generate котик --style …": Once said
      [img_hf-sd3-medium]
Анна taps [img_hf-sd3-medium]
  (notice: Модель «🎨 Stable Diffusion 3» сейчас недоступна. Выберите, пожалуйста, другую.)
# Общий запас на всех.
* 1000 pictures were asked of other today
Анна: /generate котик --style none
  Lira, to "/generate котик --style …": На сегодня общий запас картинок закончился. Новый появится в 00:00 (Москва), через 12 ч. С вас ничего не списано.
      [🔁 Попробовать ещё раз]
# Модель знает не все числа.
* Анна is at level admin
Анна: /generate котик --seed 4294967295 --style none --model premium
  Lira, to "/generate котик --seed 4…": Эта модель понимает --seed от 0 до 2147483647. Ничего не списано.
      [⚙️ Настройки]
      [🎨 Выбрать модель]
