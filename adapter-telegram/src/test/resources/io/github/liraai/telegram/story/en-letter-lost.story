# A message that Telegram refuses, one of which nobody knows, and one for nobody.
@ Vera 1 en
@ Anna 1001 en
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
* Vera is at level admin
Vera: /admin message 1001 hello
  Lira: hello
      [✅ Send to Anna]
      [✖️ Do not send]
Vera taps [✅ Send to Anna]
  Lira changes "hello": ✉️ Message 1 to 1001: being sent.
      [🔄 Refresh] [✖️ Stop]
* Telegram refuses the next sendMessage: something
* mailings are sent
  Lira changes "✉️ Message 1 to 1001: be…": ✉️ Message 1 to 1001: not delivered, Telegram refused it.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: /admin message 1001 hello
  Lira: hello
      [✅ Send to Anna]
      [✖️ Do not send]
Vera taps [✅ Send to Anna]
  Lira changes "hello": ✉️ Message 2 to 1001: being sent.
      [🔄 Refresh] [✖️ Stop]
* Telegram fails at the next sendMessage
* mailings are sent
  Lira changes "✉️ Message 2 to 1001: be…": ✉️ Message 2 to 1001: unknown whether delivered.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: /admin broadcast hello
  Lira: hello
      [✅ Send, people: 2]
      [✖️ Do not send]
Vera taps [✅ Send, people: 2]
  Lira changes "hello": 📣 Broadcast 3 is under way.
      ░░░░░░░░░░ 2 people in all
      Delivered: 0. Blocked the bot: 0. Refused: 0. Not sent: 2.
      [🔄 Refresh] [✖️ Stop]
* Telegram fails at the next sendMessage
* mailings are sent
  Lira changes "📣 Broadcast 3 is under w…": 📣 Broadcast 3 is done.
      ▓▓▓▓▓▓▓▓▓▓ 2 people in all
      Delivered: 1. Blocked the bot: 0. Refused: 0. Not sent: 0.
      Unknown whether delivered: 1. Ids: 1
      [📣 Broadcasts] [🛠 Back to the start]
  (Anna) Lira: hello
* an old message to Vera has the button a:mw:4711
  Lira, to "/admin broadcast hello": Once said
      [a:mw:4711]
Vera taps [a:mw:4711]
  Lira changes "Once said": ✉️ Send me the text for 4711, up to 4096 characters. I will show it to you first and ask. Changed your mind? /cancel; any other command or button ends this, too.
      [📣 Broadcasts] [🛠 Back to the start]
Vera: hello
  Lira: There is nobody to send it to.
      [📣 Broadcasts] [🛠 Back to the start]
