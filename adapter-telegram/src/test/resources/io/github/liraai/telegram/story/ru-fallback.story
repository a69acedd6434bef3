# Модель не оплачена: рисует другая, и об этом сказано.
@ Анна 1001 ru
* the painter does not start: PAYMENT_REQUIRED
Анна: /generate котик
  Lira, to "/generate котик": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🖌 Fallback (вместо «🎨 Stable Diffusion 3»)
      Списано: 1. Осталось сегодня: 2 из 3.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
