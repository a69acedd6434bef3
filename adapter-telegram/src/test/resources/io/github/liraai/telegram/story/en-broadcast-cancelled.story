# A broadcast that is not sent, one that is stopped, and one whose author thinks better of it.
@ Vera 1 en
@ John 1003 en
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
Vera: /admin broadcast Hello everybody
  Lira: Hello everybody
      [✅ Send, people: 2]
      [✖️ Do not send]
Vera taps [✖️ Do not send]
  Lira changes "Hello everybody": All right, nothing was sent.
      [📣 Broadcasts] [🛠 Back to the start]
* mailings are sent
Vera: /admin broadcast Hello again
  Lira: Hello again
      [✅ Send, people: 2]
      [✖️ Do not send]
Vera taps [✅ Send, people: 2]
  Lira changes "Hello again": 📣 Broadcast 2 is under way.
      ░░░░░░░░░░ 2 people in all
      Delivered: 0. Blocked the bot: 0. Refused: 0. Not sent: 2.
      [🔄 Refresh] [✖️ Stop]
Vera taps [✖️ Stop]
  Lira changes "📣 Broadcast 2 is under w…": 📣 Broadcast 2 was stopped.
      ░░░░░░░░░░ 2 people in all
      Delivered: 0. Blocked the bot: 0. Refused: 0. Not sent: 2.
      [📣 Broadcasts] [🛠 Back to the start]
* mailings are sent
Vera: /admin broadcast
  Lira: 📣 Send me the text for everybody, up to 4096 characters. I will show it to you first and ask. Changed your mind? /cancel; any other command or button ends this, too.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: /cancel
  Lira: All right, nothing was sent.
Vera: a kitten
  Lira, to "a kitten": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
