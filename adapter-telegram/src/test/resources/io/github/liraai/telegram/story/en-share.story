# A link by which somebody else has the same painted on their own limit.
@ John 1001 en
@ Mary 1002 en
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
John taps [ℹ️ Receipt]
  Lira, to "a kitten": ℹ️ Receipt a6ap9gmo1teevo8d
      Model: 🎨 Stable Diffusion 3
      Provider: test
      Seed: 1559224589
      Size: 64×64
      Done: 23 November, 12:00, after 1 s
      Charged: 1 picture
      [🔗 Share]
John taps [🔗 Share]
  Lira, to "ℹ️ Receipt a6ap9gmo1teev…": 🔗 https://t.me/LiraTestBot?start=4p2s7rm61keuhll569nssgmto2
      Whoever opens the link sees the description and can have it painted on their own limit.
Mary: /start 4p2s7rm61keuhll569nssgmto2
  Lira, to "/start 4p2s7rm61keuhll56…": This description was shared with you:
      “a kitten”
      ·
      Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
Mary taps [🎨 Paint it]
  Lira changes "This description was sha…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/start 4p2s7rm61keuhll56…": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
# Its words are no longer kept: the receipt has no button, and the link leads nowhere.
* the clock moves 32 days
* old words are forgotten
Mary: /start 4p2s7rm61keuhll569nssgmto2
  Lira, to "/start 4p2s7rm61keuhll56…": This link no longer works: its description was erased.
      [🎨 Generate] [⚙️ Settings]
      [📊 My limit] [❓ Help]
