# When the day is used up, and what another level would give; whom to ask when nobody is named.
@ John 1003 en
* the clock stops
John: /generate a kitten
  Lira, to "/generate a kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: /generate a kitten --n 3
  Lira, to "/generate a kitten --n 3": This takes 3 pictures, and 2 are left today.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      [🔁 Try again]
* the level subscriber has endless pictures
John: /generate a kitten --n 3
  Lira, to "/generate a kitten --n 3": This takes 3 pictures, and 2 are left today.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has no limit. Ask for it: @lira_help
      [🔁 Try again]
* nobody is named to write to
John: /generate a kitten --n 3
  Lira, to "/generate a kitten --n 3": This takes 3 pictures, and 2 are left today.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has no limit. Ask whoever runs this bot for it.
      [🔁 Try again]
* the level user has 0 pictures
John: /generate a kitten
  Lira, to "/generate a kitten": Your level does not include pictures.
      Level “Subscriber” has no limit. Ask whoever runs this bot for it.
* John is blocked
John: /generate a kitten
  Lira, to "/generate a kitten": You are not allowed to paint here. If this is a mistake, write to whoever runs this bot.
* John is blocked until 2026-11-24T09:00:00Z
John: /generate a kitten
  Lira, to "/generate a kitten": You are not allowed to paint for now. Painting will be open to you again at 12:00 (Moscow Time), in 24 h. If this is a mistake, write to whoever runs this bot.
