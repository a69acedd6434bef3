# Telegram не берёт фото: приходит файлом. Просит подождать: картинка приходит потом.
@ Анна 1001 ru
* Telegram refuses the next sendPhoto: PHOTO_INVALID_DIMENSIONS
Анна: /generate котик
  Lira, to "/generate котик": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (file 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 2 из 3.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
