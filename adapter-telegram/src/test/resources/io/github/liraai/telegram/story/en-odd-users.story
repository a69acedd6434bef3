# A name of markup, a prompt from right to left, a new handle, messages taken away.
@ Anna 1001 en @anna
@ Boss 77 en
* Boss is at level admin
* Anna is called _*<&[`
Anna: /start
  Lira: Hello, _*<&[`! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
Anna: /generate חתול כתום על הגג
  Lira, to "/generate חתול כתום על ה…": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira, to "/generate חתול כתום על ה…": (photo 64×64) חתול כתום על הגג
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 2 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
* Anna goes by the handle @kitten
Anna: /stats
  Lira: 📊 Your limit
      ·
      Level: User
      ▓▓▓░░░░░░░ 1 of 3
      Received: 1. Being painted: 0. Left: 2.
      New limit at 00:00 (Moscow Time), in 12 h.
      ·
      Latest pictures:
      1. חתול כתום על הגג (23 November, 12:00)
      All of them, and to get one again: /history
Boss: /admin @anna
  Lira: Nobody was found.
      [🛠 Back to the start]
Boss: /admin @kitten
  Lira: 👤 _*<&[` @kitten
      Id: 1001
      Level: User
      Today: 1/3, being painted: 0.
      Requests in all: 1, open: 0, without a picture: 0. Pictures: 1.
      Last seen: 23.11 12:00.
      ·
      Latest requests:
      23.11 12:00 hf-sd3-medium – 1 picture: חתול כתום על הגג
      [⭐ Give the level “Subscriber”]
      [⭐ Make an administrator]
      [🚫 Block for 1 day] [🚫 Block for 7 days]
      [🚫 Block for 30 days] [🚫 Block for good]
      [♻️ Reset the day] [📜 Audit]
      [✉️ Write]
      [👥 People] [🛠 Back to the start]
* the painter waits
Anna: /generate kitten
  Lira, to "/generate kitten": 🎨 Painting your picture…
      [✖️ Cancel]
* Anna takes their message away
  Lira takes "/generate kitten" away
* Anna takes the bot's message away
  Lira takes "🎨 Painting your picture…" away
* the painter goes on
  Lira: (photo 64×64) kitten
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 1 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
Anna: puppy
  Lira, to "puppy": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
* Anna takes their message away
  Lira takes "puppy" away
Anna taps [🎨 Paint it]
  Lira changes "Paint this?": 🎨 Painting your picture…
      [✖️ Cancel]
  Lira: (photo 64×64) puppy
      ·
      🎨 Stable Diffusion 3
      Charged: 1. Left today: 0 of 3.
      [🔁 Again] [🎲 Variation]
      [🎨 Another style] [📎 As a file]
      [ℹ️ Receipt]
  Lira takes "🎨 Painting your picture…" away
