# Why there is no picture, and nothing is charged.
@ John 1003 en
* the painter refuses: CONTENT_BLOCKED
John: /generate something forbidden
  Lira, to "/generate something forb…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model’s safety filter refused the description. Try other words or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🎨 Choose a model]
* the painter refuses: INVALID_REQUEST
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model did not take this request. Change the description or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🎨 Choose a model]
* the painter does not answer
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the service that paints did not answer in time. Try again.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
* the painter refuses: TASK_FAILED
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: something broke at the service that paints. Try again or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🔁 Try again]
      [🎨 Choose a model]
John: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ░░░░░░░░░░ 0 of 3
      Received: 0. Being painted: 0. Left: 3.
      New limit at 00:00 (Moscow Time), in 12 h.
