# Maintenance, a pause and a cap: what the administrator does, and what people are told.
@ Vera 1 en
@ John 1003 en
Vera: /start
  Lira: Hello, Vera! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* Vera is at level admin
Vera: /admin maintenance 18:30 We are moving house.
  Lira: ✅ Done.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 1, seen today: 1.
      Asked, all together: ░░░░░░░░░░ 0 of 1000.
      Asked, test: ░░░░░░░░░░ 0 of 500.
      🔧 Maintenance, it ends at 18:30 (Moscow Time), in 6 h 30 min.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
      [🔧 End maintenance]
John: /generate a kitten
  Lira, to "/generate a kitten": Maintenance is under way, and painting has to wait. It goes on at 18:30 (Moscow Time), in 6 h 30 min. Nothing was charged.
      ·
      We are moving house.
      [🔁 Try again]
Vera taps [🔧 End maintenance]
  Lira changes "✅ Done.": ✅ Done.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 2, seen today: 2.
      Asked, all together: ░░░░░░░░░░ 0 of 1000.
      Asked, test: ░░░░░░░░░░ 0 of 500.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
Vera taps [🎨 Models]
  Lira changes "✅ Done.": 🎨 Providers and models. A button pauses or resumes.
      [⏸ Pause the provider test]
      [⏸ Pause the provider other]
      [⏸ Pause the model hf-sd3-medium]
      [⏸ Pause the model gemini-flash]
      [⏸ Pause the model fallback]
      [⏸ Pause the model premium]
      [🛠 Back to the start]
John: /generate
  Lira: Choose a model:
      [🎨 Stable Diffusion 3]
      [✨ Gemini 2.5 Flash · coming soon]
      [🖌 Fallback]
      [◀️ Back]
Vera taps [⏸ Pause the model hf-sd3-medium]
  Lira changes "🎨 Providers and models. …": ✅ Done.
      ·
      🎨 Providers and models. A button pauses or resumes.
      [⏸ Pause the provider test]
      [⏸ Pause the provider other]
      [▶️ Resume the model hf-sd3-medium]
      [⏸ Pause the model gemini-flash]
      [⏸ Pause the model fallback]
      [⏸ Pause the model premium]
      [🛠 Back to the start]
John taps [🎨 Stable Diffusion 3]
  (notice: “🎨 Stable Diffusion 3” is resting at the moment. Please choose another model. Nothing was charged.)
Vera taps [▶️ Resume the model hf-sd3-medium]
  Lira changes "✅ Done.": ✅ Done.
      ·
      🎨 Providers and models. A button pauses or resumes.
      [⏸ Pause the provider test]
      [⏸ Pause the provider other]
      [⏸ Pause the model hf-sd3-medium]
      [⏸ Pause the model gemini-flash]
      [⏸ Pause the model fallback]
      [⏸ Pause the model premium]
      [🛠 Back to the start]
* 500 pictures were asked of test today
John: /generate a kitten
  Lira, to "/generate a kitten": “🎨 Stable Diffusion 3” has painted all it may today; it will be back at 00:00 (Moscow Time), in 12 h. Please choose another model. Nothing was charged.
      [🎨 Choose a model]
      [🔁 Try again]
Vera taps [🛠 Back to the start]
  Lira changes "✅ Done.": 🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 2, seen today: 2.
      Asked, all together: ▓▓▓▓▓░░░░░ 500 of 1000.
      Asked, test: ▓▓▓▓▓▓▓▓▓▓ 500 of 500.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
      [▶️ Resume: test]
Vera taps [▶️ Resume: test]
  Lira changes "🛠 Administration": ✅ Done.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 0 pictures, 0 people asked.
      People in all: 2, seen today: 2.
      Asked, all together: ▓▓▓▓▓░░░░░ 500 of 1000.
      Asked, test: ▓▓▓▓▓░░░░░ 500 of 1000.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
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
* 1000 pictures were asked of other today
John: /generate another kitten
  Lira, to "/generate another kitten": The pictures for everybody are used up for today. There will be new ones at 00:00 (Moscow Time), in 12 h. Nothing was charged to you.
      [🔁 Try again]
Vera: /admin maintenance 2020-01-01
  Lira: That time is over already.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 1 picture, 1 person asked.
      People in all: 2, seen today: 2.
      Asked, all together: ▓▓▓▓▓▓▓▓▓▓ 1501 of 1000.
      Asked, test: ▓▓▓▓▓░░░░░ 501 of 1000.
      Asked, other: 1000.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
      [▶️ Resume: all together]
Vera: /admin maintenance soon
  Lira: I do not understand the time “soon”. It may be 18:30, 2026-12-31 or 2026-12-31 18:30.
      ·
      🛠 Administration
      ·
      In line: 0. Being painted: 0.
      Today: 1 picture, 1 person asked.
      People in all: 2, seen today: 2.
      Asked, all together: ▓▓▓▓▓▓▓▓▓▓ 1501 of 1000.
      Asked, test: ▓▓▓▓▓░░░░░ 501 of 1000.
      Asked, other: 1000.
      ·
      Find somebody: /admin name, @name or id
      A level until a date: /admin level @name subscriber 2026-12-31
      Block: /admin block 42 7 (days), or until a date
      Audit: /admin log @name (what they did) or /admin log block
      Maintenance: /admin maintenance 18:30 back soon
      End it: /admin maintenance off
      To everybody: /admin broadcast text
      To one person: /admin message 42 text
      [👥 People] [📜 Audit]
      [🎨 Models] [🔄 Refresh]
      [📣 Broadcasts]
      [▶️ Resume: all together]
