/// Open answers of people who did not answer in German, with the code they were given.
enum ForeignAnswers {
  private typealias Row = (topic: Int, sub: Int, text: String)

  private static let good: [String: [Row]] = [
    "en": [
      (0, 0, "The language teachers are patient and kind."), (2, 2, "The meeting café is great."),
      (3, 1, "My job mentor helped me a lot."), (5, 0, "So many volunteers who really care."),
      (6, 1, "The integration office answers quickly."), (1, 0, "My neighbours helped us move in."),
    ],
    "tr": [
      (0, 2, "Dil kafesi çok güzel ve herkese açık."), (2, 1, "Spor kulüpleri çocuklara açık."),
      (1, 0, "Komşularımız bize çok yardımcı oldu."), (5, 0, "Gönüllüler çok ilgili."),
    ],
    "ru": [
      (0, 0, "Учителя на курсах очень терпеливы."), (2, 0, "Праздники в районе объединяют людей."),
      (4, 1, "В консультации нас внимательно слушают."), (5, 2, "Наставники очень помогают."),
    ],
    "ar": [
      (0, 0, "المعلمون في دورات اللغة صبورون جدا."), (5, 0, "المتطوعون يساعدوننا كثيرا."),
      (1, 0, "الجيران ساعدونا عند الانتقال."), (2, 2, "مقهى اللقاء مفتوح للجميع."),
      (6, 1, "مكتب الاندماج يجيب بسرعة."),
    ],
    "fa": [(0, 0, "معلمان کلاس زبان خیلی مهربان هستند."), (5, 0, "داوطلبان خیلی کمک می‌کنند.")],
  ]

  private static let missing: [String: [Row]] = [
    "en": [
      (0, 1, "Childcare during the language course."), (1, 0, "Flats that we can afford."),
      (3, 0, "Help with the recognition of my degree."), (4, 0, "Interpreters at the doctor."),
      (6, 0, "Letters in simple words."), (2, 0, "A place to meet people in the evening."),
    ],
    "tr": [
      (1, 0, "Uygun kiralı ev bulmak çok zor."), (0, 1, "Kurs sırasında çocuk bakımı eksik."),
      (3, 2, "Meslek için Almanca kursu lazım."), (6, 1, "Dairede tercüman yok."),
      (7, 0, "Ayrımcılık için bir danışma yeri lazım."),
    ],
    "ru": [
      (1, 0, "Не хватает доступного жилья."), (3, 0, "Нужна помощь с признанием диплома."),
      (0, 0, "Нужны вечерние курсы немецкого."), (4, 0, "У врача нужен переводчик."),
      (6, 2, "Нужен один постоянный консультант."),
    ],
    "ar": [
      (1, 0, "نحتاج إلى مساكن بأسعار مناسبة."), (0, 1, "نحتاج إلى رعاية الأطفال خلال الدورة."),
      (3, 0, "نحتاج إلى مساعدة في الاعتراف بالشهادات."), (4, 0, "نحتاج إلى مترجم عند الطبيب."),
      (6, 0, "الرسائل صعبة الفهم."), (1, 1, "نحتاج إلى مساعدة في البحث عن سكن."),
    ],
    "fa": [(1, 0, "پیدا کردن خانه خیلی سخت است."), (0, 0, "کلاس زبان در عصر کم است.")],
  ]

  /// Returns an answer in another language with a German excerpt, or `nil` if there is none.
  static func answer(
    _ language: String, _ isGood: Bool, _ random: inout SplitMix64
  ) -> OpenAnswer? {
    guard let rows = (isGood ? good : missing)[language] else { return nil }
    let row = random.pick(rows)
    let code = Code(topic: row.topic, kind: isGood ? .resource : .need, sub: row.sub)
    let excerpt = SurveyBlock.excerpt("[übersetzt] " + Phrases.statement(code, &random) + ".")
    return OpenAnswer(text: row.text, mentions: [.init(code: code, excerpt: excerpt)])
  }
}
