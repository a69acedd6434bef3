# One hyphen instead of two: a hint before anything is charged.
@ Anna 1001 en
Anna: /generate a kitten -n 2
  Lira, to "/generate a kitten -n 2": Did you mean --n 2? With one hyphen these would be words to paint. Nothing was charged.
