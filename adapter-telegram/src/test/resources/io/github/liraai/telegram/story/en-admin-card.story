# A card shows the last requests; what is hard to make good asks first when it is typed, too.
@ Vera 1 en
@ John 1003 en @john
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
* the clock stops
John: /generate a <b>red</b> _*kitten*_
  Lira, to "/generate a <b>red</b> _…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a <b>red</b> _…": (photo 64×64) a <b>red</b> _*kitten*_
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
* the clock moves 1 minute
* the painter does not start: PAYMENT_REQUIRED
John: /generate a tiger
  Lira, to "/generate a tiger": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a tiger": (photo 64×64) a tiger
      ·
      🖌 Fallback (instead of “🎨 Stable Diffusion 3”)
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
* the painter paints
Vera: /admin @john
  Lira: 👤 John @john
      Id: 1003
      Level: User
      Today: 2/3, being painted: 0.
      Requests in all: 2, open: 0, without a picture: 0. Pictures: 2.
      Last seen: 23.11 12:01.
      ·
      Latest requests:
      23.11 12:01 hf-sd3-medium – 1 picture: a tiger
      23.11 12:00 hf-sd3-medium – 1 picture: a <b>red</b> _*kitten*_
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera: /admin level @john admin
  Lira: ⭐ Make John @john (id 1003) an administrator? They can do all that you can.
      [✅ Yes]
      [◀️ Back]
Vera taps [✅ Yes]
  Lira changes "⭐ Make John @john (id 10…": ✅ Done.
      ·
      👤 John @john
      Id: 1003
      Level: Administrator
      Today: 2/∞, being painted: 0.
      Requests in all: 2, open: 0, without a picture: 0. Pictures: 2.
      Last seen: 23.11 12:01.
      ·
      Latest requests:
      23.11 12:01 hf-sd3-medium – 1 picture: a tiger
      23.11 12:00 hf-sd3-medium – 1 picture: a <b>red</b> _*kitten*_
      [⭐ Give the level “User”]
      [⭐ Give the level “Subscriber”]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera: /admin level @john user
  Lira: ✅ Done.
      ·
      👤 John @john
      Id: 1003
      Level: User
      Today: 2/3, being painted: 0.
      Requests in all: 2, open: 0, without a picture: 0. Pictures: 2.
      Last seen: 23.11 12:01.
      ·
      Latest requests:
      23.11 12:01 hf-sd3-medium – 1 picture: a tiger
      23.11 12:00 hf-sd3-medium – 1 picture: a <b>red</b> _*kitten*_
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera: /admin block @john
  Lira: 🚫 Block John @john (id 1003) for good?
      [✅ Yes]
      [◀️ Back]
Vera taps [◀️ Back]
  Lira changes "🚫 Block John @john (id 1…": 👤 John @john
      Id: 1003
      Level: User
      Today: 2/3, being painted: 0.
      Requests in all: 2, open: 0, without a picture: 0. Pictures: 2.
      Last seen: 23.11 12:01.
      ·
      Latest requests:
      23.11 12:01 hf-sd3-medium – 1 picture: a tiger
      23.11 12:00 hf-sd3-medium – 1 picture: a <b>red</b> _*kitten*_
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
Vera: /admin block @john 7
  Lira: ✅ Done.
      ·
      👤 John @john
      Id: 1003
      Level: User
      Today: 2/3, being painted: 0.
      Requests in all: 2, open: 0, without a picture: 0. Pictures: 2.
      Last seen: 23.11 12:01.
      🚫 Blocked, it ends on 30 November at 12:01 (Moscow Time).
      ·
      Latest requests:
      23.11 12:01 hf-sd3-medium – 1 picture: a tiger
      23.11 12:00 hf-sd3-medium – 1 picture: a <b>red</b> _*kitten*_
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [✅ Unblock]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
