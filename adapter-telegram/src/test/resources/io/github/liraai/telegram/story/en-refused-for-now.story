# What passes by itself loses no description: a button paints it later, on the next day, too.
@ John 1003 en
* the clock stops
* John is at level user
John: a puppy
  Lira, to "a puppy": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
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
John taps again [🎨 Paint it]
  (notice: It does not work yet. Nothing was charged.)
  Lira changes "Paint this?": That is all for today: 3 of 3 used.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      [🔁 Try again]
John taps [🔁 Try again]
  (notice: It does not work yet. Nothing was charged.)
John: /generate a kitten
  Lira, to "/generate a kitten": That is all for today: 3 of 3 used.
      New limit at 00:00 (Moscow Time), in 12 h.
      Level “Subscriber” has 5 pictures a day. Ask for it: @lira_help
      [🔁 Try again]
* the clock moves 15 hours
John taps [🔁 Try again]
  Lira changes "That is all for today: 3…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate a kitten": (photo 64×64) a kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
# No model at all, and words that nobody can look through.
John: a bird
  Lira, to "a bird": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
* the model hf-sd3-medium is paused
* the model fallback is paused
John taps [🎨 Paint it]
  (notice: It does not work yet. Nothing was charged.)
  Lira changes "Paint this?": No model is available right now. Please come back a little later.
      [🔁 Try again]
John taps [🔁 Try again]
  (notice: It does not work yet. Nothing was charged.)
* the model fallback goes on
John taps [🔁 Try again]
  Lira changes "No model is available ri…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "a bird": (photo 64×64) a bird
      ·
      🖌 Fallback
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
John: a fish
  Lira, to "a fish": Paint this?
      Model: 🖌 Fallback. 1 picture will be charged.
      [🎨 Paint it]
* the words cannot be reviewed
John taps [🎨 Paint it]
  (notice: It does not work yet. Nothing was charged.)
  Lira changes "Paint this?": I could not look through your description, and that is my fault. Please try again a little later. Nothing was charged.
      [🔁 Try again]
