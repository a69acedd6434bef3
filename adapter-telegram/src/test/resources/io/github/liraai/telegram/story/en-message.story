# A message to one person from their card, one that is not sent, and one to nobody.
@ Vera 1 en
@ John 1003 en @john
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
Vera: /admin 1003
  Lira: 👤 John @john
      Id: 1003
      Level: User
      Today: 0/3, being painted: 0.
      Requests in all: 0, open: 0, without a picture: 0. Pictures: 0.
      Last seen: 23.11 12:00.
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera taps [✉️ Write]
  Lira changes "👤 John @john": ✉️ Send me the text for John @john, up to 4096 characters. I will show it to you first and ask. Changed your mind? /cancel; any other command or button ends this, too.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: Hello John, your pictures are lovely.
  Lira: Hello John, your pictures are lovely.
      [✅ Send to John @john]
      [✖️ Do not send]
Vera taps [✅ Send to John @john]
  Lira changes "Hello John, your picture…": ✉️ Message 1 to 1003: being sent.
      [🔄 Refresh] [✖️ Stop]
* mailings are sent
  Lira changes "✉️ Message 1 to 1003: be…": ✉️ Message 1 to 1003: delivered.
      [📣 Broadcasts] [🛠 Back to the start]
  (John) Lira: Hello John, your pictures are lovely.
Vera: /admin message 1003 And a good weekend!
  Lira: And a good weekend!
      [✅ Send to John @john]
      [✖️ Do not send]
Vera taps [✖️ Do not send]
  Lira changes "And a good weekend!": All right, nothing was sent.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: /admin message 77 Hello?
  Lira: I have not yet seen such a person: “77”. To search: /admin part of the name.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 2, seen today: 2.
      Asked, all together: ░░░░░░░░░░ 0 of 1000.
      Asked, test: ░░░░░░░░░░ 0 of 500.
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
Vera: /admin message
  Lira: Who? Give an id, an @name or a name, such as: /admin message 42.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 2, seen today: 2.
      Asked, all together: ░░░░░░░░░░ 0 of 1000.
      Asked, test: ░░░░░░░░░░ 0 of 500.
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
