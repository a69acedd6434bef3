# Все отказы до обращения к модели: ничего не списано, и сказано, что делать дальше.
@ Анна 1001 ru
* the clock stops
# words
* Анна wants to avoid 2001 characters
  Lira, to "/generate kitten --no яя…": Слишком много слов о том, чего не рисовать: 2001 знак, а модель понимает 2000. Сократите их, пожалуйста. Ничего не списано.
Анна: /generate котик --seed 99999999999999
  Lira, to "/generate котик --seed 9…": Для --seed не подойдёт «99999999999999». Нужно так: --seed 0–4294967295. Ничего не списано.
Анна: /generate котик --n 3 --model fallback
  Lira, to "/generate котик --n 3 --…": За один раз эта модель рисует не больше 2. Ничего не списано.
      [⚙️ Настройки]
      [🎨 Выбрать модель]
# styles and models that are no longer there
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
Анна forges settings style photo
  (notice: Эта кнопка больше не действует. Наберите /menu.)
* the style photo is gone
Анна: /generate котик
  Lira, to "/generate котик": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 2 из 3.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
Анна: /generate котик --style none --model premium
  Lira, to "/generate котик --style …": «💎 Premium» не входит в ваш уровень. Выберите, пожалуйста, другую модель.
      [🎨 Выбрать модель]
Анна forges img_premium
  (notice: Эта кнопка больше не действует. Наберите /menu.)
Анна forges img_nothing
  (notice: Эта кнопка больше не действует. Наберите /menu.)
* the painter refuses: NOT_FOUND
Анна: /generate котик --style none
  Lira, to "/generate котик --style …": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira changes "🎨 Генерирую изображение…": 😔 Картинки не будет: эта модель больше не работает. Выберите другую.
      Ничего не списано, осталось сегодня: 2 из 3.
      [🔁 Попробовать ещё раз]
      [🎨 Выбрать модель]
* the painter paints
Анна: /generate котик --style none --model hf-sd3-medium
  Lira, to "/generate котик --style …": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик --style …": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 1 из 3.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
Анна forges img_hf-sd3-medium
  (notice: Эта кнопка больше не действует. Наберите /menu.)
# what everybody has together
* 1000 pictures were asked of other today
Анна: /generate котик --style none
  Lira, to "/generate котик --style …": На сегодня общий запас картинок закончился. Новый появится в 00:00 (Москва), через 12 ч. С вас ничего не списано.
      [🔁 Попробовать ещё раз]
