# Отмена: когда нечего, когда жду описания, когда уже рисуется.
@ Анна 1001 ru
Анна: /cancel
  Lira: Отменять нечего: я ничего не жду и не рисую для вас.
Анна: /generate
  Lira: Выберите модель:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · в разработке]
      [🖌 Fallback]
      [◀️ Назад]
Анна taps [🎨 Stable Diffusion 3]
  Lira changes "Выберите модель:": 🎨 Stable Diffusion 3
      ·
      Опишите картинку одним сообщением, например: котик в скафандре.
      Жду 15 минут. Спишется 1 картинка.
      [◀️ Назад]
Анна: /cancel
  Lira: Хорошо, описания больше не жду.
* the painter waits
Анна: /generate котик
  Lira, to "/generate котик": 🎨 Генерирую изображение…
Анна: /cancel
  Lira: 1 картинка уже рисуется: остановить это нельзя, результат придёт сюда.
* the painter goes on
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Осталось сегодня: 2 из 3.
  Lira takes "🎨 Генерирую изображение…" away
