# The day's limit is used up.
@ John 1003 en
* the clock stands at 2026-11-23T09:00:30Z
John: /generate one
  Lira, to "/generate one": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate one": (photo 64×64) one
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /generate two
  Lira, to "/generate two": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate two": (photo 64×64) two
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /generate three
  Lira, to "/generate three": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate three": (photo 64×64) three
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 0 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /generate four
  Lira, to "/generate four": That is all for today: 3 of 3 used.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      [🔁 Try again]
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      That is all for today: 3 of 3 used.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
John: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ▓▓▓▓▓▓▓▓▓▓ 3 of 3
      Received: 3. Being painted: 0. Left: 0.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      ·
      Latest pictures:
      1. three (23 November, 12:00)
      2. two (23 November, 12:00)
      3. one (23 November, 12:00)
      All of them, and to get one again: /history
