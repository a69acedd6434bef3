# What an administrator may get wrong: nothing is changed, and what is missing is said.
@ Vera 1 en
@ Anna 1001 en
@ Anna-Maria 1002 en
@ group Kittens -1001
* the clock stops
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
Anna: /start
  Lira: Hello, Anna! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
Anna-Maria: /start
  Lira: Hello, Anna-Maria! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
Vera: /admin block
  Lira: Who? Give an id, an @name or a name, such as: /admin block 42.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 3, seen today: 3.
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
Vera: /admin block anna
  Lira: “anna” finds several people. Open a card or give an id: /admin block 42.
      ·
      👥 People. Tap to open a card.
      [Anna · User · 0/3]
      [Anna-Maria · User · 0/3]
      [🛠 Back to the start]
Vera: /admin block 1001 2020-01-01
  Lira: That time is over already.
      ·
      👤 Anna
      Id: 1001
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
Vera: /admin level 1001
  Lira: Which level? There are: user, subscriber, admin.
      ·
      👤 Anna
      Id: 1001
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
Vera: /admin level 4242 subscriber
  Lira: ✅ Done. I have not yet seen this person: it takes effect when they come.
      ·
      👤 4242
      Id: 4242
      Level: Subscriber
      Today: 0/5, being painted: 0.
      Requests in all: 0, open: 0, without a picture: 0. Pictures: 0.
      Last seen: unknown.
      [⭐ Give the level “User”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera: /admin unblock 4711
  Lira: I have not yet seen such a person: “4711”. To search: /admin part of the name.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 4, seen today: 4.
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
Vera: /admin maintenance
  Lira: Say when it ends, such as: /admin maintenance 18:30.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 4, seen today: 4.
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
Vera: /admin maintenance 2020-01-01 back soon
  Lira: That time is over already.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 4, seen today: 4.
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
Vera in Kittens: /admin
  Lira, to "/admin": Administration happens in a private chat with me only.
* 9 people called Ann have come
Vera: /admin Ann
  Lira: 👥 More than 8 were found; these are the first. Give more of the name, or open a card.
      [Anna · User · 0/3]
      [Anna-Maria · User · 0/3]
      [Ann 1 · User · 0/3]
      [Ann 2 · User · 0/3]
      [Ann 3 · User · 0/3]
      [Ann 4 · User · 0/3]
      [Ann 5 · User · 0/3]
      [Ann 6 · User · 0/3]
      [🛠 Back to the start]
