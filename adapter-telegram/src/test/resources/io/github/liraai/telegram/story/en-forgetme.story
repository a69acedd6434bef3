# What is kept, and how to have it erased.
@ Anna 1001 en @anna
Anna: /privacy
  Lira: 🔒 What I keep
      • Your name, @name and language from Telegram, your settings – to talk with you.
      • Descriptions of finished pictures – 30 days; they stand in the bot’s log as long.
      • Original pictures – 30 days.
      • When, by what and how much was painted – to count your limit.
      The service that paints sees the description. Pictures stay in the chat.
      To erase it now: /forgetme. The log is out of its reach and clears itself.
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate kitten": (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
Anna: /forgetme
  Lira: Erase your name, settings, descriptions and original pictures? They cannot be brought back.
      Your level and the count of pictures stay. Messages in the chat are yours to delete.
      [🗑 Yes, erase]
      [No, keep it]
Anna taps [🗑 Yes, erase]
  Lira changes "Erase your name, setting…": Erased. Should you want to paint again, just write.
Anna taps again [🔁 Again]
  (notice: I no longer have the description of this picture. Please send it once more.)
Anna: /history
  Lira: No pictures yet. For the first one: /generate and a description.
