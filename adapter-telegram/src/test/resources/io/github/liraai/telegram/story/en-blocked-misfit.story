# Whoever may not paint hears of that, not of their options.
@ Anna 1001 en
* Anna is blocked until 2026-11-24T09:00:00Z
Anna: /generate kitten --model fallback --no text
  Lira, to "/generate kitten --model…": You are not allowed to paint for now. Painting will be open to you again at 12:00 (Moscow Time), in 24 h. If this is a mistake, write to @lira_help
Anna: kitten --seed many
  Lira, to "kitten --seed many": You are not allowed to paint for now. Painting will be open to you again at 12:00 (Moscow Time), in 24 h. If this is a mistake, write to @lira_help
* Anna is unblocked
Anna: /generate kitten --model fallback --no text
  Lira, to "/generate kitten --model…": This model does not understand --no. It understands: --ar, --n, --style. Nothing was charged.
      [⚙️ Settings]
      [🎨 Choose a model]
