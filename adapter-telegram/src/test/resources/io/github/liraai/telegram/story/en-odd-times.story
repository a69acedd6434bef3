# Odd times: the day turns while painting, the description is taken away, a group does not say who runs it.
@ Anna 1001 en
@ group Kittens -1001
* the clock stops
* the painter refuses: REFUSED
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the request did not pass the checks. Try to change the description.
      Nothing was charged, left today: 3 of 3.
Anna: /receipt a6ap9gmo1teevo8d
  Lira: ℹ️ Receipt a6ap9gmo1teevo8d
      There is no picture, and nothing was charged.
* the painter paints
Anna: /generate kitten --model fallback
  Lira, to "/generate kitten --model…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate kitten --model…": (photo 64×64) kitten
      ·
      🖌 Fallback
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna taps [ℹ️ Receipt]
  Lira, to "kitten": ℹ️ Receipt 8el0cmte5ldea9st
      Model: 🖌 Fallback
      Provider: other
      Seed: the model knows none
      Size: 64×64
      Done: 23 November, 12:00, after 1 s
      Charged: 1 picture
      [🔗 Share]
Anna: /menu
  Lira: Main menu. To paint a picture, tap “🎨 Generate”.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
* an old message to Anna has the button draw
  Lira, to "/menu": Once said
      [draw]
Anna taps [draw]
  (notice: I can no longer see your description. Please send it again.)
* original pictures are not kept
Anna: /privacy
  Lira: 🔒 What I keep
      • Your name, @name and language from Telegram, your settings – to talk with you.
      • Descriptions of finished pictures – 30 days; they stand in the bot’s log as long.
      • Original pictures – not kept.
      • When, by what and how much was painted – to count your limit.
      The service that paints sees the description. Pictures stay in the chat.
      To erase it now: /forgetme. The log is out of its reach and clears itself.
* Anna runs Kittens
* Telegram fails at the next getChatMember
Anna in Kittens: /group
  Lira, to "/group": I cannot find out right now who runs this group. Please try again in a minute.
Anna in Kittens: /group
  Lira, to "/group": 🎨 I paint in this group, for everybody on their own daily limit.
      [⏸ Do not paint here]
* the painter waits
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
* the clock moves 13 hours
* the painter goes on
  Lira, to "/generate kitten": (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1, on the limit of the day you asked.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
