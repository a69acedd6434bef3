# While it is painted, where nobody knows yet how long that usually takes; in a group, where everybody sees the button.
@ Anna 1001 en
@ Boris 1002 en
@ group Kittens -1001
* the clock stops
* the bot paints 1 at once
* the painter waits
Anna in Kittens: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
* the clock moves 1 second
Boris in Kittens: /generate puppy
  Lira, to "/generate puppy": 🎨 Painting your picture…
      [✖️ Cancel]
* the clock moves 4 seconds
  Lira changes "🎨 Painting your picture…": 🎨 Painting your picture…
      5 s so far.
      [✖️ Cancel]
# The newest button is that of Boris.
Anna in Kittens taps [✖️ Cancel]
  (notice: Somebody else asked for this picture; only they can cancel it.)
Anna in Kittens forges cancel:nothing
  (notice: This button no longer works. Type /menu.)
Anna in Kittens forges cancel:0000000000000000
  (notice: There is nothing left to cancel.)
Boris in Kittens: /cancel
  Lira changes "🎨 Painting your picture…": ✖️ Cancelled, nothing was charged
  Lira, to "/cancel": 1 picture cancelled, nothing was charged.
* the clock moves 70 seconds
  Lira changes "🎨 Painting your picture…": 🎨 Painting your picture…
      1 min 15 s so far.
      [✖️ Cancel]
* the painter refuses: CONTENT_BLOCKED
* the painter goes on
  Lira changes "🎨 Painting your picture…": 😔 There will be no picture: the model’s safety filter refused the description. Try other words or choose another model.
      Nothing was charged, left today: 3 of 3.
      [🎨 Choose a model]
