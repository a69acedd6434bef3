# Кнопки, как их данные записал выпуск 0.1: сюда только добавляют. Сообщения могли остаться в чатах с тех пор.
@ Анна 1001 ru
@ Борис 1002 ru
@ group Котики -1001
* the clock stops
* Анна is at level admin
Борис: привет
  Lira, to "привет": Нарисовать это?
      Модель: 🎨 Stable Diffusion 3. Спишется 1 картинка.
      [🎨 Нарисовать]
Анна: /generate котик
  Lira, to "/generate котик": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
Анна taps [ℹ️ Квитанция]
  Lira, to "котик": ℹ️ Квитанция tbo89u8kabh6jt23
      Модель: 🎨 Stable Diffusion 3
      Сервис: test
      Seed: 1651110979
      Размер: 64×64
      Готово: 23 ноября, 12:00, через 1 с
      Списано: 1 картинка
      [🔗 Поделиться]
* an old message to Анна has the button cancel:tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [cancel:tbo89u8kabh6jt23]
Анна taps [cancel:tbo89u8kabh6jt23]
  (notice: Отменять уже нечего.)
* an old message to Анна has the button again tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [again tbo89u8kabh6jt23]
Анна taps [again tbo89u8kabh6jt23]
  Lira, to "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "Once said": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button vary tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [vary tbo89u8kabh6jt23]
Анна taps [vary tbo89u8kabh6jt23]
  Lira, to "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "Once said": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button style tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [style tbo89u8kabh6jt23]
Анна taps [style tbo89u8kabh6jt23]
  Lira, to "Once said": В каком стиле рисовать?
      [📷 Фото] [🌸 Аниме]
      [🔷 Logo]
* an old message to Анна has the button style tbo89u8kabh6jt23 anime
  Lira, to "/generate котик": Once said
      [style tbo89u8kabh6jt23 anime]
Анна taps [style tbo89u8kabh6jt23 anime]
  Lira changes "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button file tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [file tbo89u8kabh6jt23]
Анна taps [file tbo89u8kabh6jt23]
  Lira, to "Once said": (file 64×64)
* an old message to Анна has the button receipt tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [receipt tbo89u8kabh6jt23]
* the clock moves 3 seconds
Анна taps [receipt tbo89u8kabh6jt23]
  Lira, to "Once said": ℹ️ Квитанция tbo89u8kabh6jt23
      Модель: 🎨 Stable Diffusion 3
      Сервис: test
      Seed: 1651110979
      Размер: 64×64
      Готово: 23 ноября, 12:00, через 1 с
      Списано: 1 картинка
      [🔗 Поделиться]
* an old message to Анна has the button share tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [share tbo89u8kabh6jt23]
Анна taps [share tbo89u8kabh6jt23]
  Lira, to "Once said": 🔗 https://t.me/LiraTestBot?start=4p2s7rm61keuhll569nssgmto2
      Кто откроет ссылку, увидит описание и сможет нарисовать по нему за счёт своего лимита.
* an old message to Анна has the button shared 4p2s7rm61keuhll569nssgmto2
  Lira, to "/generate котик": Once said
      [shared 4p2s7rm61keuhll569nssgmto2]
Анна taps [shared 4p2s7rm61keuhll569nssgmto2]
  Lira changes "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "/generate котик": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button show tbo89u8kabh6jt23
  Lira, to "/generate котик": Once said
      [show tbo89u8kabh6jt23]
Анна taps [show tbo89u8kabh6jt23]
  Lira, to "Once said": (photo 64×64) котик
      ·
      🎨 Stable Diffusion 3
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
* an old message to Анна has the button history 0
  Lira, to "/generate котик": Once said
      [history 0]
Анна taps [history 0]
  Lira changes "Once said": 🖼 Ваши картинки, страница 1 из 1. Нажмите на номер, и я пришлю картинку снова, бесплатно.
      ·
      1. котик (23 ноября, 12:00)
      2. котик (23 ноября, 12:00)
      3. котик (23 ноября, 12:00)
      4. котик (23 ноября, 12:00)
      5. котик (23 ноября, 12:00)
      [№ 1] [№ 2] [№ 3] [№ 4] [№ 5]
* an old message to Анна has the button a:home
  Lira, to "/generate котик": Once said
      [a:home]
Анна taps [a:home]
  Lira changes "Once said": 🛠 Администрирование
      ·
      В очереди: 0. Рисуется: 0.
      Сегодня: 5 картинок, просил 1 человек.
      Всего людей: 2, сегодня были: 2.
      Запрошено, все вместе: ░░░░░░░░░░ 5 из 1000.
      Запрошено, test: ░░░░░░░░░░ 5 из 500.
      ·
      Найти человека: /admin имя, @имя или номер
      Уровень до даты: /admin level @имя subscriber 2026-12-31
      Заблокировать: /admin block 42 7 (дней) или до даты
      Журнал: /admin log @имя (что сделано им) или /admin log block
      Работы: /admin maintenance 18:30 скоро вернёмся
      Закончить их: /admin maintenance off
      Рассылка всем: /admin broadcast текст
      Сообщение: /admin message 42 текст
      [👥 Люди] [📜 Журнал]
      [🎨 Модели] [🔄 Обновить]
      [📣 Рассылки]
* an old message to Анна has the button a:ppl:
  Lira, to "/generate котик": Once said
      [a:ppl:]
Анна taps [a:ppl:]
  Lira changes "Once said": 👥 Люди. Нажмите, чтобы открыть карточку.
      [Анна · Администратор · 5/∞]
      [Борис · Пользователь · 0/3]
      [🛠 В начало]
* an old message to Анна has the button a:ppl:1001
  Lira, to "/generate котик": Once said
      [a:ppl:1001]
Анна taps [a:ppl:1001]
  Lira changes "Once said": 👥 Люди. Нажмите, чтобы открыть карточку.
      [Борис · Пользователь · 0/3]
      [🛠 В начало]
* an old message to Анна has the button a:u:1002
  Lira, to "/generate котик": Once said
      [a:u:1002]
Анна taps [a:u:1002]
  Lira changes "Once said": 👤 Борис
      Номер: 1002
      Уровень: Пользователь
      Сегодня: 0/3, в работе: 0.
      Всего запросов: 0, открыто: 0, без картинки: 0. Картинок: 0.
      Последний визит: 23.11 12:00.
      [⭐ Дать уровень «Подписчик»]
      [⭐ Сделать администратором]
      [🚫 Закрыть на 1 день] [🚫 Закрыть на 7 дней]
      [🚫 Закрыть на 30 дней] [🚫 Закрыть навсегда]
      [♻️ Обнулить день] [📜 Журнал]
      [✉️ Написать]
      [👥 Люди] [🛠 В начало]
* an old message to Анна has the button a:lv:1002:subscriber
  Lira, to "/generate котик": Once said
      [a:lv:1002:subscriber]
Анна taps [a:lv:1002:subscriber]
  Lira changes "Once said": ✅ Готово.
      ·
      👤 Борис
      Номер: 1002
      Уровень: Подписчик
      Сегодня: 0/5, в работе: 0.
      Всего запросов: 0, открыто: 0, без картинки: 0. Картинок: 0.
      Последний визит: 23.11 12:00.
      [⭐ Дать уровень «Пользователь»]
      [⭐ Сделать администратором]
      [🚫 Закрыть на 1 день] [🚫 Закрыть на 7 дней]
      [🚫 Закрыть на 30 дней] [🚫 Закрыть навсегда]
      [♻️ Обнулить день] [📜 Журнал]
      [✉️ Написать]
      [👥 Люди] [🛠 В начало]
* an old message to Анна has the button a:bl:1002:1
  Lira, to "/generate котик": Once said
      [a:bl:1002:1]
Анна taps [a:bl:1002:1]
  Lira changes "Once said": ✅ Готово.
      ·
      👤 Борис
      Номер: 1002
      Уровень: Подписчик
      Сегодня: 0/5, в работе: 0.
      Всего запросов: 0, открыто: 0, без картинки: 0. Картинок: 0.
      Последний визит: 23.11 12:00.
      🚫 Доступ закрыт, откроется в 12:00 (Москва), через 24 ч.
      [⭐ Дать уровень «Пользователь»]
      [⭐ Сделать администратором]
      [✅ Разблокировать]
      [♻️ Обнулить день] [📜 Журнал]
      [✉️ Написать]
      [👥 Люди] [🛠 В начало]
* an old message to Анна has the button a:ub:1002
  Lira, to "/generate котик": Once said
      [a:ub:1002]
Анна taps [a:ub:1002]
  Lira changes "Once said": ✅ Готово.
      ·
      👤 Борис
      Номер: 1002
      Уровень: Подписчик
      Сегодня: 0/5, в работе: 0.
      Всего запросов: 0, открыто: 0, без картинки: 0. Картинок: 0.
      Последний визит: 23.11 12:00.
      [⭐ Дать уровень «Пользователь»]
      [⭐ Сделать администратором]
      [🚫 Закрыть на 1 день] [🚫 Закрыть на 7 дней]
      [🚫 Закрыть на 30 дней] [🚫 Закрыть навсегда]
      [♻️ Обнулить день] [📜 Журнал]
      [✉️ Написать]
      [👥 Люди] [🛠 В начало]
* an old message to Анна has the button a:rs:1002
  Lira, to "/generate котик": Once said
      [a:rs:1002]
Анна taps [a:rs:1002]
  Lira changes "Once said": Сегодня ещё ничего не списано, обнулять нечего.
      ·
      👤 Борис
      Номер: 1002
      Уровень: Подписчик
      Сегодня: 0/5, в работе: 0.
      Всего запросов: 0, открыто: 0, без картинки: 0. Картинок: 0.
      Последний визит: 23.11 12:00.
      [⭐ Дать уровень «Пользователь»]
      [⭐ Сделать администратором]
      [🚫 Закрыть на 1 день] [🚫 Закрыть на 7 дней]
      [🚫 Закрыть на 30 дней] [🚫 Закрыть навсегда]
      [♻️ Обнулить день] [📜 Журнал]
      [✉️ Написать]
      [👥 Люди] [🛠 В начало]
* an old message to Анна has the button a:log:
  Lira, to "/generate котик": Once said
      [a:log:]
Анна taps [a:log:]
  Lira changes "Once said": 📜 Журнал, новое сверху:
      23.11 12:00 Анна (1001) – день обнулён, Борис (1002): 0 картинок за 23.11.2026
      23.11 12:00 Анна (1001) – доступ открыт, Борис (1002)
      23.11 12:00 Анна (1001) – доступ закрыт, Борис (1002): до 24.11.2026 12:00
      23.11 12:00 Анна (1001) – уровень, Борис (1002): Пользователь → Подписчик
      23.11 12:00 test – уровень, Анна (1001): Пользователь → Администратор
      [🔍 Отобрать] [🛠 В начало]
* an old message to Анна has the button a:log:5
  Lira, to "/generate котик": Once said
      [a:log:5]
Анна taps [a:log:5]
  Lira changes "Once said": 📜 Журнал, новое сверху:
      23.11 12:00 Анна (1001) – доступ открыт, Борис (1002)
      23.11 12:00 Анна (1001) – доступ закрыт, Борис (1002): до 24.11.2026 12:00
      23.11 12:00 Анна (1001) – уровень, Борис (1002): Пользователь → Подписчик
      23.11 12:00 test – уровень, Анна (1001): Пользователь → Администратор
      [⏮ К новым]
      [🔍 Отобрать] [🛠 В начало]
* an old message to Анна has the button a:ul:1002
  Lira, to "/generate котик": Once said
      [a:ul:1002]
Анна taps [a:ul:1002]
  Lira changes "Once said": 📜 Журнал, только: Борис (1002). Новое сверху:
      23.11 12:00 Анна (1001) – день обнулён, Борис (1002): 0 картинок за 23.11.2026
      23.11 12:00 Анна (1001) – доступ открыт, Борис (1002)
      23.11 12:00 Анна (1001) – доступ закрыт, Борис (1002): до 24.11.2026 12:00
      23.11 12:00 Анна (1001) – уровень, Борис (1002): Пользователь → Подписчик
      [◀️ Назад] [🛠 В начало]
* an old message to Анна has the button a:mod
  Lira, to "/generate котик": Once said
      [a:mod]
Анна taps [a:mod]
  Lira changes "Once said": 🎨 Сервисы и модели. Кнопка ставит на паузу или снимает с неё.
      [⏸ Остановить сервис test]
      [⏸ Остановить сервис other]
      [⏸ Остановить модель hf-sd3-medium]
      [⏸ Остановить модель gemini-flash]
      [⏸ Остановить модель fallback]
      [⏸ Остановить модель premium]
      [🛠 В начало]
* an old message to Анна has the button a:pm:premium
  Lira, to "/generate котик": Once said
      [a:pm:premium]
Анна taps [a:pm:premium]
  Lira changes "Once said": ✅ Готово.
      ·
      🎨 Сервисы и модели. Кнопка ставит на паузу или снимает с неё.
      [⏸ Остановить сервис test]
      [⏸ Остановить сервис other]
      [⏸ Остановить модель hf-sd3-medium]
      [⏸ Остановить модель gemini-flash]
      [⏸ Остановить модель fallback]
      [▶️ Вернуть модель premium]
      [🛠 В начало]
* an old message to Анна has the button a:rm:premium
  Lira, to "/generate котик": Once said
      [a:rm:premium]
Анна taps [a:rm:premium]
  Lira changes "Once said": ✅ Готово.
      ·
      🎨 Сервисы и модели. Кнопка ставит на паузу или снимает с неё.
      [⏸ Остановить сервис test]
      [⏸ Остановить сервис other]
      [⏸ Остановить модель hf-sd3-medium]
      [⏸ Остановить модель gemini-flash]
      [⏸ Остановить модель fallback]
      [⏸ Остановить модель premium]
      [🛠 В начало]
* an old message to Анна has the button a:pp:other
  Lira, to "/generate котик": Once said
      [a:pp:other]
Анна taps [a:pp:other]
  Lira changes "Once said": ✅ Готово.
      ·
      🎨 Сервисы и модели. Кнопка ставит на паузу или снимает с неё.
      [⏸ Остановить сервис test]
      [▶️ Вернуть сервис other]
      [⏸ Остановить модель hf-sd3-medium]
      [⏸ Остановить модель gemini-flash]
      [⏸ Остановить модель fallback]
      [⏸ Остановить модель premium]
      [🛠 В начало]
* an old message to Анна has the button a:rp:other
  Lira, to "/generate котик": Once said
      [a:rp:other]
Анна taps [a:rp:other]
  Lira changes "Once said": ✅ Готово.
      ·
      🎨 Сервисы и модели. Кнопка ставит на паузу или снимает с неё.
      [⏸ Остановить сервис test]
      [⏸ Остановить сервис other]
      [⏸ Остановить модель hf-sd3-medium]
      [⏸ Остановить модель gemini-flash]
      [⏸ Остановить модель fallback]
      [⏸ Остановить модель premium]
      [🛠 В начало]
* an old message to Анна has the button a:mx
  Lira, to "/generate котик": Once said
      [a:mx]
Анна taps [a:mx]
  Lira changes "Once said": Так уже и есть.
      ·
      🛠 Администрирование
      ·
      В очереди: 0. Рисуется: 0.
      Сегодня: 5 картинок, просил 1 человек.
      Всего людей: 2, сегодня были: 2.
      Запрошено, все вместе: ░░░░░░░░░░ 5 из 1000.
      Запрошено, test: ░░░░░░░░░░ 5 из 500.
      ·
      Найти человека: /admin имя, @имя или номер
      Уровень до даты: /admin level @имя subscriber 2026-12-31
      Заблокировать: /admin block 42 7 (дней) или до даты
      Журнал: /admin log @имя (что сделано им) или /admin log block
      Работы: /admin maintenance 18:30 скоро вернёмся
      Закончить их: /admin maintenance off
      Рассылка всем: /admin broadcast текст
      Сообщение: /admin message 42 текст
      [👥 Люди] [📜 Журнал]
      [🎨 Модели] [🔄 Обновить]
      [📣 Рассылки]
* an old message to Анна has the button a:cap:2026-11-23:0:all
  Lira, to "/generate котик": Once said
      [a:cap:2026-11-23:0:all]
Анна taps [a:cap:2026-11-23:0:all]
  Lira changes "Once said": ✅ Готово.
      ·
      🛠 Администрирование
      ·
      В очереди: 0. Рисуется: 0.
      Сегодня: 5 картинок, просил 1 человек.
      Всего людей: 2, сегодня были: 2.
      Запрошено, все вместе: ░░░░░░░░░░ 5 из 2000.
      Запрошено, test: ░░░░░░░░░░ 5 из 500.
      ·
      Найти человека: /admin имя, @имя или номер
      Уровень до даты: /admin level @имя subscriber 2026-12-31
      Заблокировать: /admin block 42 7 (дней) или до даты
      Журнал: /admin log @имя (что сделано им) или /admin log block
      Работы: /admin maintenance 18:30 скоро вернёмся
      Закончить их: /admin maintenance off
      Рассылка всем: /admin broadcast текст
      Сообщение: /admin message 42 текст
      [👥 Люди] [📜 Журнал]
      [🎨 Модели] [🔄 Обновить]
      [📣 Рассылки]
* an old message to Анна has the button a:ml
  Lira, to "/generate котик": Once said
      [a:ml]
Анна taps [a:ml]
  Lira changes "Once said": 📣 Рассылки и сообщения, новые сверху.
      [✍️ Написать всем]
      [🛠 В начало]
* an old message to Анна has the button a:mw:
  Lira, to "/generate котик": Once said
      [a:mw:]
Анна taps [a:mw:]
  Lira changes "Once said": 📣 Пришлите текст для всех, до 4096 знаков. Сначала я покажу его вам и спрошу. Передумали – /cancel; другая команда или кнопка тоже отменит.
      [📣 Рассылки] [🛠 В начало]
* an old message to Анна has the button a:mw:1002
  Lira, to "/generate котик": Once said
      [a:mw:1002]
Анна taps [a:mw:1002]
  Lira changes "Once said": ✉️ Пришлите текст для человека: Борис. До 4096 знаков. Сначала я покажу его вам и спрошу. Передумали – /cancel; другая команда или кнопка тоже отменит.
      [📣 Рассылки] [🛠 В начало]
Анна: Скоро весна
  Lira: Скоро весна
      [✅ Отправить: Борис]
      [✖️ Не отправлять]
* an old message to Анна has the button a:mi:1
  Lira, to "Скоро весна": Once said
      [a:mi:1]
Анна taps [a:mi:1]
  Lira changes "Once said": Этого уже нет. Пришлите текст ещё раз.
      [📣 Рассылки] [🛠 В начало]
* an old message to Анна has the button a:mg:1
  Lira, to "Скоро весна": Once said
      [a:mg:1]
Анна taps [a:mg:1]
  Lira changes "Once said": ✉️ Сообщение №1 для 1002: отправляется.
      [🔄 Обновить] [✖️ Остановить]
* an old message to Анна has the button a:mg:1
  Lira, to "Скоро весна": Once said
      [a:mg:1]
Анна taps [a:mg:1]
  Lira changes "Once said": ✉️ Сообщение №1 для 1002: отправляется.
      [🔄 Обновить] [✖️ Остановить]
* an old message to Анна has the button a:md:1
  Lira, to "Скоро весна": Once said
      [a:md:1]
Анна taps [a:md:1]
  Lira changes "Once said": ✉️ Сообщение №1 для 1002: отправляется.
      [🔄 Обновить] [✖️ Остановить]
* an old message to Анна has the button a:mc:1
  Lira, to "Скоро весна": Once said
      [a:mc:1]
Анна taps [a:mc:1]
  Lira changes "Once said": ✉️ Сообщение №1 для 1002: не отправлено.
      [📣 Рассылки] [🛠 В начало]
Анна: собачка
  Lira, to "собачка": Нарисовать это?
      Модель: 🎨 Stable Diffusion 3. Спишется 1 картинка.
      [🎨 Нарисовать]
* an old message to Анна has the button models
  Lira, to "собачка": Once said
      [models]
Анна taps [models]
  Lira changes "Once said": Выберите модель:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · в разработке]
      [🖌 Fallback]
      [💎 Premium]
      [◀️ Назад]
Анна: /menu
  Lira: Главное меню. Чтобы нарисовать картинку, нажмите «🎨 Генерация».
      [🎨 Генерация] [⚙️ Настройки]
      [📊 Мой лимит] [❓ Помощь]
* an old message to Анна has the button other model
  Lira, to "/menu": Once said
      [other model]
Анна taps [other model]
  Lira, to "/menu": Выберите модель:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · в разработке]
      [🖌 Fallback]
      [💎 Premium]
      [◀️ Назад]
* an old message to Анна has the button menu
  Lira, to "/menu": Once said
      [menu]
Анна taps [menu]
  Lira changes "Once said": Главное меню. Чтобы нарисовать картинку, нажмите «🎨 Генерация».
      [🎨 Выбрать модель]
* an old message to Анна has the button img_hf-sd3-medium
  Lira, to "/menu": Once said
      [img_hf-sd3-medium]
Анна taps [img_hf-sd3-medium]
  Lira changes "Once said": 🎨 Stable Diffusion 3
      ·
      Опишите картинку одним сообщением, например: котик в скафандре.
      Жду 15 минут. Спишется 1 картинка.
      [◀️ Назад]
Анна: собачка
  Lira, to "собачка": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "собачка": (photo 64×64) собачка
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button settings
  Lira, to "собачка": Once said
      [settings]
Анна taps [settings]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button settings frame
  Lira, to "собачка": Once said
      [settings frame]
Анна taps [settings frame]
  Lira changes "Once said": Какой формы рисовать? Вот что умеет 🎨 Stable Diffusion 3:
      [✅ как обычно у модели] [⬜ квадрат 1:1]
      [🌄 вширь 16:9] [📱 ввысь 9:16]
      [◀️ Назад]
* an old message to Анна has the button settings frame 16:9
  Lira, to "собачка": Once said
      [settings frame 16:9]
Анна taps [settings frame 16:9]
  Lira changes "Once said": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: 🌄 вширь 16:9
      За один раз: 1 картинка
      Стиль: без стиля
      Язык: как в Telegram
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
* an old message to Анна has the button settings frame -
  Lira, to "собачка": Once said
      [settings frame -]
Анна taps [settings frame -]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button settings count 2
  Lira, to "собачка": Once said
      [settings count 2]
Анна taps [settings count 2]
  Lira changes "Once said": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 2 картинки
      Стиль: без стиля
      Язык: как в Telegram
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
* an old message to Анна has the button settings count 1
  Lira, to "собачка": Once said
      [settings count 1]
Анна taps [settings count 1]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button settings style anime
  Lira, to "собачка": Once said
      [settings style anime]
Анна taps [settings style anime]
  Lira changes "Once said": ⚙️ Настройки
      ·
      Модель: 🎨 Stable Diffusion 3
      Форма: как обычно у модели
      За один раз: 1 картинка
      Стиль: 🌸 Аниме
      Язык: как в Telegram
      Присылать: картинкой в чате
      [🎨 Выбрать модель] [📐 Форма]
      [🔢 Сколько картинок] [🖌 Стиль]
      [🌐 Язык] [📎 Присылать файлом]
      [◀️ Назад]
* an old message to Анна has the button settings style -
  Lira, to "собачка": Once said
      [settings style -]
Анна taps [settings style -]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button settings language en
  Lira, to "собачка": Once said
      [settings language en]
Анна taps [settings language en]
  Lira changes "Once said": ⚙️ Settings
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
* an old message to Анна has the button settings language -
  Lira, to "собачка": Once said
      [settings language -]
Анна taps [settings language -]
  Lira changes "Once said": ⚙️ Настройки
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
  Lira: Теперь я говорю по-русски.
      [🎨 Генерация] [⚙️ Настройки]
      [📊 Мой лимит] [❓ Помощь]
* an old message to Анна has the button settings file +
  Lira, to "собачка": Once said
      [settings file +]
Анна taps [settings file +]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button settings file -
  Lira, to "собачка": Once said
      [settings file -]
Анна taps [settings file -]
  Lira changes "Once said": ⚙️ Настройки
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
* an old message to Анна has the button draw 1 hf-sd3-medium
  Lira, to "собачка": Once said
      [draw 1 hf-sd3-medium]
Анна taps [draw 1 hf-sd3-medium]
  Lira changes "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "собачка": (photo 64×64) собачка
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* an old message to Анна has the button draw
  Lira, to "собачка": Once said
      [draw]
Анна taps [draw]
  Lira changes "Once said": 🎨 Генерирую изображение…
      [✖️ Отменить]
  Lira, to "собачка": (photo 64×64) собачка
      ·
      🎨 Stable Diffusion 3
      Списано: 1. Ваш лимит не ограничен.
      [🔁 Ещё раз] [🎲 Вариация]
      [🎨 Другой стиль] [📎 Файлом]
      [ℹ️ Квитанция]
  Lira takes "🎨 Генерирую изображение…" away
* Анна runs Котики
* an old message in Котики has the button group off
  (Котики) Lira: Once said
      [group off]
Анна in Котики taps [group off]
  Lira changes "Once said": ⏸ В этой группе я не рисую и молчу.
      [▶️ Рисовать здесь]
* an old message in Котики has the button group on
  Lira: Once said
      [group on]
Анна in Котики taps [group on]
  Lira changes "Once said": 🎨 В этой группе я рисую, каждому за счёт его дневного лимита.
      [⏸ Не рисовать здесь]
* an old message to Анна has the button forget no 1001
  (Анна) Lira, to "собачка": Once said
      [forget no 1001]
Анна taps [forget no 1001]
  Lira changes "Once said": Хорошо, ничего не стёрто.
* an old message to Анна has the button forget yes 1001
  Lira, to "собачка": Once said
      [forget yes 1001]
Анна taps [forget yes 1001]
  Lira changes "Once said": Стёрто. Если захотите рисовать снова, просто напишите.
