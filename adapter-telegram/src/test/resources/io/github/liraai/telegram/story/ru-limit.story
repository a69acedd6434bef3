# Лимит кончается: четвёртая картинка за день.
@ Анна 1001 ru
* the clock stands at 2026-11-23T09:00:30Z
Анна: /generate раз
  Lira, to "/generate раз": 🎨 Генерирую изображение…
  Lira, to "/generate раз": (photo 64×64) раз
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 2 из 3.
  Lira takes "🎨 Генерирую изображение…" away
Анна: /generate два
  Lira, to "/generate два": 🎨 Генерирую изображение…
  Lira, to "/generate два": (photo 64×64) два
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 1 из 3.
  Lira takes "🎨 Генерирую изображение…" away
Анна: /generate три
  Lira, to "/generate три": 🎨 Генерирую изображение…
  Lira, to "/generate три": (photo 64×64) три
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 0 из 3.
  Lira takes "🎨 Генерирую изображение…" away
Анна: /generate четыре
  Lira, to "/generate четыре": На сегодня всё: использовано 3 из 3.
      Новый лимит в 00:00 (Москва), через 12 ч.
Анна: /stats
  Lira: 📊 Ваш лимит
      ·
      Уровень: Пользователь
      ▓▓▓▓▓▓▓▓▓▓ 3 из 3
      Получено: 3. В работе: 0. Осталось: 0.
      Новый лимит в 00:00 (Москва), через 12 ч.
* the clock stands at 2026-11-23T21:00:30Z
Анна: /generate четыре
  Lira, to "/generate четыре": 🎨 Генерирую изображение…
  Lira, to "/generate четыре": (photo 64×64) четыре
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 2 из 3.
  Lira takes "🎨 Генерирую изображение…" away
