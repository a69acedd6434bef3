# Every reason why there may be no picture. Nothing is ever charged, and the administration counts them.
@ Vera 1 en
@ John 1003 en
* the clock stops
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
* the painter refuses: AUTH
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints is not taking the bot’s requests. Try another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: FORBIDDEN
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints is not taking the bot’s requests. Try another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: PAYMENT_REQUIRED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints is not taking the bot’s requests. Try another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: NOT_FOUND
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: this model no longer works. Choose another one.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: INVALID_REQUEST
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model did not take this request. Change the description or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🎨 Choose a model]
* the painter refuses: CONTENT_BLOCKED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model’s safety filter refused the description. Try other words or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🎨 Choose a model]
* the painter refuses: GEO_BLOCKED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model is not offered in the country the bot runs in. Choose another one.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: RATE_LIMITED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints is overloaded. Try again in a few minutes.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: MODEL_LOADING
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model was not loaded in time. Try again in a couple of minutes.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: SERVER_ERROR
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: TASK_FAILED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: NO_IMAGE
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: MALFORMED_RESPONSE
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: TIMEOUT
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints did not answer in time. Try again.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: UNREACHABLE
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints cannot be reached. Try a little later.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: REFUSED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the request did not pass the checks. Try to change the description.
      Nothing was charged, left today: 3 of 3.
* the painter refuses: PAUSED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: this model was switched off for a while. Choose another one.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: CAP_REACHED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the pictures for everybody are used up for today. Try another model or come back tomorrow.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
* the painter refuses: INTERRUPTED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the bot was restarted while painting it. Try again.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: UNDELIVERABLE
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: it is painted but could not be sent here. Try again.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: STORAGE
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: it could not be kept. Try a little later.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: CANCELED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: it was cancelled.
      Nothing was charged, left today: 3 of 3.
John: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ░░░░░░░░░░ 0 of 3
      Received: 0. Being painted: 0. Left: 3.
      New limit at 00:00 (Moscow Time), in 12 h.
Vera: /admin
  Lira: 🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 1 person asked.
      People in all: 2, seen today: 2.
      Asked, all together: ░░░░░░░░░░ 22 of 1000.
      Asked, test: ░░░░░░░░░░ 22 of 500.
      Failures today: the key was refused – 1, the key lacks a right – 1, no credits – 1, the model is gone – 1, the model refused the request – 1, the safety filter – 1, not offered in this country – 1, the provider was busy – 1, the model was loading – 1, the provider failed – 1, the task failed – 1, no picture in the answer – 1, an odd answer – 1, no answer in time – 1, no connection – 1, refused by our rules – 1, the model is paused – 1, the daily cap – 1, the bot restarted – 1, the chat took no picture – 1, it could not be stored – 1.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
