package io.github.liraai.offline;

import java.util.List;

/** What the painter recognises in a prompt, with the words for it: whole words, or beginnings that end in a star. */
enum Motif {
    CAT(
            "кот кота коту котом коте коты котов котам котами котик* котён* кошк* кошеч* кошач* киса кису кисы киска киску кискa "
                    + "кисул* мурлы* cat cats kitty kitties kitten* feline 🐱 🐈 😺 😸 😻"),
    DOG("пёс пса псы собак* собач* щен* пёсик* dog dogs doggy puppy puppies 🐶 🐕"),
    BIRD("птиц* птич* птенец воробей чайк* голуб* сова сову совы bird* seagull* owl owls 🐦 🕊 🦉"),
    FISH("рыб* fish fishes goldfish 🐟 🐠"),
    HOUSE("дом дома дому доме домик* изб* хижин* коттедж* house houses cottage* cabin* home 🏠 🏡"),
    TREE("дерев* дуб берёз* сосн* ель ели ёлк* tree trees oak pine 🌳 🌲 🎄"),
    FOREST("лес леса лесу лесной лесная тайг* рощ* forest* woods jungle джунгл*"),
    FLOWER(
            "цвет* роза розы роз ромашк* тюльпан* букет* подсолнух* сад сада саду flower* rose roses tulip* garden* bouquet* "
                    + "sunflower* 🌸 🌹 🌷 🌻 🌼 🌺 💐"),
    MOUNTAIN("гора горы горах горам гору гор горн* вулкан* mountain* alps peak peaks volcano* ⛰ 🏔"),
    SEA(
            "море моря морю морск* океан* волн* пляж* озер* озёр* река реки реке sea ocean* wave waves beach* lake* river* 🌊 🏖"),
    BOAT("лодк* корабл* парус* яхт* boat* ship ships sail* yacht* ⛵ 🚢"),
    CITY("город* улиц* небоскрёб* мегаполис* city cities town skyline street* 🏙 🌆 🌃"),
    DESERT("пустын* дюн* песк* песок верблюд* desert* dune* sahara 🏜 🐪"),
    SPACE(
            "космос* космич* галактик* планет* вселенн* туманност* астронавт* космонавт* space galaxy galaxies planet* nebula* "
                    + "cosmos cosmic astronaut* universe 🪐 🌌 👩‍🚀"),
    ROCKET("ракет* rocket* spaceship* starship* 🚀"),
    BALLOON("шар шары шарик* воздушн* аэростат* balloon* 🎈"),
    HEART("сердц* сердеч* любов* люблю love heart* ❤ 💖 💕 💙 💜"),
    RAIN("дожд* ливень ливн* гроз* rain* storm* 🌧 ⛈ ☔"),
    SNOW("снег* снеж* зим* мороз* вьюг* snow* winter* ❄ ☃ ⛄"),
    STARS("звезд* звёзд* star stars starry ⭐ 🌟 ✨"),
    CLOUDS("облак* облач* туч* cloud* ☁"),
    MOON("луна луны луну лунн* месяц moon* 🌙 🌕"),
    SUN("солнц* солнеч* sun sunny sunshine ☀ 🌞"),
    RAINBOW("радуг* rainbow* 🌈"),
    NIGHT("ночь ночи ночью ночн* полноч* тёмн* темнот* night* midnight dark*"),
    SUNSET("закат* вечер* sunset* dusk evening*"),
    DAWN("рассвет* утро утра утром утрен* заря dawn sunrise morning*"),
    DAY("день дня днём полдень лето лета летн* day daylight noon summer*");

    // Text, because an enum had better hold nothing that could change.
    private final String words;

    Motif(String words) {
        this.words = words;
    }

    /** Tells whether one of the words names it. */
    boolean isNamedBy(List<String> spoken) {
        return WordPattern.anyMatch(words, spoken);
    }
}
