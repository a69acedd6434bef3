# A group where painting is off: its administrators decide, and it is said once an hour.
@ Anna 1001 en
@ Boris 1002 en
@ group Kittens -1001
* Anna runs Kittens
Boris in Kittens: @LiraTestBot kitten
  Lira, to "@LiraTestBot kitten": Paint this?
      Model: 🎨 Stable Diffusion 3. 1 picture will be charged.
      [🎨 Paint it]
Anna in Kittens: /group
  Lira, to "/group": 🎨 I paint in this group, for everybody on their own daily limit.
      [⏸ Do not paint here]
Anna in Kittens taps [⏸ Do not paint here]
  Lira changes "🎨 I paint in this group,…": ⏸ I do not paint in this group and keep quiet.
      [▶️ Paint here]
Boris in Kittens taps [🎨 Paint it]
  (notice: ⏸ Painting is off in this group, its administrators wanted it so. In a private chat with me it works.)
Boris in Kittens: /generate kitten
  Lira, to "/generate kitten": ⏸ Painting is off in this group, its administrators wanted it so. In a private chat with me it works.
Boris in Kittens: /generate puppy
# Only its administrators can turn it on again.
Boris in Kittens taps [▶️ Paint here]
  (notice: Only the administrators of this group can change that.)
Anna in Kittens taps [▶️ Paint here]
  Lira changes "⏸ I do not paint in this…": 🎨 I paint in this group, for everybody on their own daily limit.
      [⏸ Do not paint here]
Boris in Kittens: /generate kitten
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
