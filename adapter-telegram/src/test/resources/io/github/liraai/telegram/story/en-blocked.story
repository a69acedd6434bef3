# Access is closed, for good or for a time.
@ John 1003 en
John: /start
  Lira: Hello, John! 👋 I paint pictures from your words.
      Tap “🎨 Generate”, choose a model and write what to paint.
      Today you have 3 pictures.
      [🎨 Generate]
* John is blocked
John: /generate a kitten
  Lira, to "/generate a kitten": You are not allowed to paint here. If this is a mistake, write to @lira_help
* John is blocked until 2026-11-25T09:00:00Z
John: /generate a kitten
  Lira, to "/generate a kitten": You are not allowed to paint for now. Painting will be open to you again on 25 November at 12:00 (Moscow Time). If this is a mistake, write to @lira_help
