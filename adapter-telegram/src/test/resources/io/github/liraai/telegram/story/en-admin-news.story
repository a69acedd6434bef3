# What administrators hear by themselves: a cap that is reached, and a model that goes and comes.
@ Vera 1 en
* the clock stops
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
* Vera hears that test asked for all its pictures
  Lira: ⚠️ The daily cap is reached, test: 500 of 500. It counts anew at 00:00 (Moscow Time), in 12 h.
      [▶️ Resume: test]
Vera taps [▶️ Resume: test]
  Lira changes "⚠️ The daily cap is reac…": ✅ Done.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 1, seen today: 1.
      Asked, all together: ░░░░░░░░░░ 0 of 1000.
      Asked, test: ░░░░░░░░░░ 0 of 1000.
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
* Vera hears that the model fallback is gone
  Lira: ⚠️ other no longer serves the model “🖌 Fallback”, so I took it out of the menu. I will look again by myself and tell you when it is back.
* Vera hears that the model fallback is back
  Lira: ✅ The model “🖌 Fallback” (other) works again and is back in the menu.
