/// The sample's `study.yaml`, written by hand.
enum StudyFile {
  /// The text of the file.
  static let text = #"""
    # yaml-language-server: $schema=./study.schema.json
    # The sample study: persons, answers and statements are invented (see ../README.md).
    # 'befund schema > study.schema.json' writes the schema that editors use.
    befund: 1
    title: {de: "Bestandsaufnahme Integration Minden", en: "Integration baseline, Minden"}
    place: Minden
    language: de
    gender_sign: "*"

    dates:
      data: 2019-05-27
      fieldwork: {from: 2019-03-18, to: 2019-04-26}
      registration_deadline: 2019-05-10T24:00
      conference: 2019-05-20T17:00
      time_zone: Europe/Berlin

    topics:
      - {id: T1, label: {de: "Bildung und Sprache", en: "Education and language"}}
      - {id: T2, label: {de: "Wohnen", en: "Housing"}}
      - {id: T3, label: {de: "Zusammenleben und Teilhabe", en: "Living together and participation"}}
      - {id: T4, label: {de: "Arbeitsmarktintegration", en: "Integration into work"}}
      - {id: T5, label: {de: "Gesundheit und Beratung", en: "Health and advice"}, room: T3}
      - {id: T6, label: {de: "Ehrenamt und Vernetzung", en: "Volunteering and networks"}, room: T3}
      - {id: T7, label: {de: "Verwaltung und interkulturelle Öffnung", en: "Administration and intercultural opening"}, room: T1}
      - {id: T8, label: {de: "Diskriminierung und Schutz", en: "Discrimination and protection"}, room: T3}

    perspectives: perspektive

    variables:
      perspektive:
        label: {de: "Perspektive", en: "Perspective"}
        from: ROLLE
        map:
          - {value: A1, label: {de: "Bürger*innen", en: "Citizens"}, codes: [A1]}
          - {value: A6, label: {de: "Geflüchtete", en: "Refugees"}, codes: [A6]}
          - {value: A2, label: {de: "Ehrenamtliche", en: "Volunteers"}, codes: [A2]}
          - {value: A3_A5, label: {de: "Expert*innen", en: "Experts"}, codes: [A3, A5]}
          - {value: A4, label: {de: "Politiker*innen", en: "Politicians"}, codes: [A4]}
      # For the public edition: two small groups together, so that neither has to be hidden.
      perspektive_oeffentlich:
        label: {de: "Perspektive", en: "Perspective"}
        from: ROLLE
        map:
          - {value: A1, label: {de: "Bürger*innen", en: "Citizens"}, codes: [A1]}
          - {value: A6, label: {de: "Geflüchtete", en: "Refugees"}, codes: [A6]}
          - {value: A2, label: {de: "Ehrenamtliche", en: "Volunteers"}, codes: [A2]}
          - {value: A3_A5, label: {de: "Expert*innen", en: "Experts"}, codes: [A3, A5]}
          - {value: A4_oth, label: {de: "Politiker*innen und Sonstige", en: "Politicians and others"}, codes: [A4, "-oth-"]}
      altersgruppe:
        label: {de: "Altersgruppe", en: "Age group"}
        from: ALTER
        map:
          - {value: "16-39", label: {de: "16 bis 39 Jahre", en: "16 to 39 years"}, codes: ["1", "2"]}
          - {value: "40-59", label: {de: "40 bis 59 Jahre", en: "40 to 59 years"}, codes: ["3"]}
          - {value: "60plus", label: {de: "60 Jahre und älter", en: "60 years and older"}, codes: ["4", "5"]}
      einwanderungsgeschichte:
        label:
          de: "Einwanderungsgeschichte (selbst oder beide Eltern seit 1950 eingewandert)"
          en: "Immigration history (immigrated since 1950, oneself or both parents)"
        rules:
          # Whoever was born abroad counts, unless the year of immigration lies before 1950.
          - {value: mit, label: {de: "mit Einwanderungsgeschichte", en: "with immigration history"}, when: ["ELTERN_ZUZUG=1"]}
          - {value: ohne, label: {de: "ohne Einwanderungsgeschichte", en: "without immigration history"}, when: ["GEB_SELBST=2", "ZUZUG_JAHR<1950"]}
          - {value: mit, when: ["GEB_SELBST=2"]}
          - {value: ohne, when: ["GEB_SELBST=1", "GEB_MUTTER=1"]}
          - {value: ohne, when: ["GEB_SELBST=1", "GEB_VATER=1"]}
          - {value: ohne, when: ["GEB_SELBST=1", "ELTERN_ZUZUG=2"]}
          - {value: ohne, when: ["GEB_SELBST=1", "ELTERN_ZUZUG=3"]}
      einseitige_einwanderungsgeschichte:
        label:
          de: "Einseitige Einwanderungsgeschichte (ein Elternteil seit 1950 eingewandert)"
          en: "One-sided immigration history (one parent immigrated since 1950)"
        rules:
          - {value: nein, label: {de: "nein", en: "no"}, when: ["GEB_SELBST=2"]}
          - {value: nein, when: ["ELTERN_ZUZUG=1"]}
          - {value: ja, label: {de: "ja", en: "yes"}, when: ["ELTERN_ZUZUG=2"]}
          - {value: ja, when: ["GEB_MUTTER=2", "GEB_VATER=1"]}
          - {value: ja, when: ["GEB_MUTTER=1", "GEB_VATER=2"]}
          - {value: nein, when: ["GEB_MUTTER=1", "GEB_VATER=1"]}
          - {value: nein, when: ["ELTERN_ZUZUG=3"]}
      migrationshintergrund:
        label:
          de: "Migrationshintergrund (selbst oder mindestens ein Elternteil nicht deutsch geboren)"
          en: "Migration background (oneself or at least one parent not German by birth)"
        rules:
          - {value: mit, label: {de: "mit Migrationshintergrund", en: "with migration background"}, when: ["STAAT=2"]}
          - {value: mit, when: ["STAAT=3"]}
          - {value: mit, when: ["STAAT=4"]}
          - {value: mit, when: ["STAAT_ELT=2"]}
          - {value: mit, when: ["STAAT_ELT=3"]}
          - {value: ohne, label: {de: "ohne Migrationshintergrund", en: "without migration background"}, when: ["STAAT=1", "STAAT_ELT=1"]}
      geburtsort:
        label: {de: "Geburtsort", en: "Place of birth"}
        from: GEB_SELBST
        map:
          - {value: deutschland, label: {de: "in Deutschland geboren", en: "born in Germany"}, codes: ["1"]}
          - {value: ausland, label: {de: "im Ausland geboren", en: "born abroad"}, codes: ["2"]}

    needs:
      - {topic: T1, options: ["B1[SQ*]"], none: "B1[kein]", other: "B1[other]"}
      - {topic: T2, options: ["B2[SQ*]"], none: "B2[kein]", other: "B2[other]"}
      - {topic: T3, options: ["B3[SQ*]"], none: "B3[kein]", other: "B3[other]"}
      - {topic: T4, options: ["B4[SQ*]"], none: "B4[kein]", other: "B4[other]"}
      - {topic: T5, options: ["B5[SQ*]"], none: "B5[kein]", other: "B5[other]"}
      - {topic: T6, options: ["B6[SQ*]"], none: "B6[kein]", other: "B6[other]"}
      - {topic: T7, options: ["B7[SQ*]"], none: "B7[kein]", other: "B7[other]"}
      - {topic: T8, options: ["B8[SQ*]"], none: "B8[kein]", other: "B8[other]"}

    challenges:
      scale: 5
      top: [4, 5]
      items:
        - {variable: "H[SQ01]", topic: T1, label: {de: "lange Wartezeiten auf Kurse", en: "long waiting times for courses"}}
        - {variable: "H[SQ02]", topic: T1, label: {de: "Kurse passen nicht zu Schicht oder Familie", en: "courses do not fit shifts or family"}}
        - {variable: "H[SQ03]", topic: T2, label: {de: "zu wenig bezahlbarer Wohnraum", en: "too little affordable housing"}}
        - {variable: "H[SQ04]", topic: T2, label: {de: "Ablehnung bei der Vermietung", en: "rejection by landlords"}}
        - {variable: "H[SQ05]", topic: T3, label: {de: "wenig Kontakt zwischen Gruppen", en: "little contact between groups"}}
        - {variable: "H[SQ06]", topic: T3, label: {de: "Angebote nicht bekannt", en: "offers are not known"}}
        - {variable: "H[SQ07]", topic: T4, label: {de: "Abschlüsse nicht anerkannt", en: "qualifications are not recognised"}}
        - {variable: "H[SQ08]", topic: T4, label: {de: "Sprachniveau für Ausbildung zu niedrig", en: "language level too low for vocational training"}}
        - {variable: "H[SQ09]", topic: T5, label: {de: "Verständigung bei Ärzt*innen", en: "communication with doctors"}}
        - {variable: "H[SQ10]", topic: T5, label: {de: "Traumafolgen, zu wenig Plätze", en: "effects of trauma, too few places"}}
        - {variable: "H[SQ11]", topic: T6, label: {de: "Überlastung Ehrenamtlicher", en: "overload of volunteers"}}
        - {variable: "H[SQ12]", topic: T6, label: {de: "Doppelstrukturen, fehlende Abstimmung", en: "duplicate structures, lack of coordination"}}
        - {variable: "H[SQ13]", topic: T7, label: {de: "Behördensprache", en: "language of public offices"}}
        - {variable: "H[SQ14]", topic: T7, label: {de: "wechselnde Zuständigkeiten", en: "changing responsibilities"}}
        - {variable: "H[SQ15]", topic: T8, label: {de: "Alltagsrassismus", en: "everyday racism"}}
        - {variable: "H[SQ16]", topic: T8, label: {de: "fehlende Anlaufstelle", en: "no contact point"}}

    gap:
      important_from: 4
      dissatisfied_to: 2
      pairs:
        - {topic: T1, importance: "W[T1]", satisfaction: "Z[T1]"}
        - {topic: T2, importance: "W[T2]", satisfaction: "Z[T2]"}
        - {topic: T3, importance: "W[T3]", satisfaction: "Z[T3]"}
        - {topic: T4, importance: "W[T4]", satisfaction: "Z[T4]"}
        - {topic: T5, importance: "W[T5]", satisfaction: "Z[T5]"}
        - {topic: T6, importance: "W[T6]", satisfaction: "Z[T6]"}
        - {topic: T7, importance: "W[T7]", satisfaction: "Z[T7]"}
        - {topic: T8, importance: "W[T8]", satisfaction: "Z[T8]"}

    thresholds: {shown_from: 10, plain_from: 30, difference_from: 15, dont_know_limit: 20}

    # Citizens and refugees only: the others were reached by their function.
    weighting:
      variable: ROLLE
      values: [A1, A6]
      margins:
        - variables: [ALTER, GESCHL]
          feature: Alter × Geschlecht
          categories: {ALTER=1: 16–24, ALTER=2: 25–39, ALTER=3: 40–59, ALTER=4: 60–74, ALTER=5: 75+}
        - variables: [einwanderungsgeschichte]
          feature: Einwanderungsgeschichte 16+
          categories: {mit: ja, ohne: nein}

    protection: {k: 5, sensitive_k: 10, sensitive_topics: [T8], columns: perspektive_oeffentlich}

    # English names of what the files say in German.
    labels:
      persönlich im Büro: {de: persönlich im Büro, en: in person at the office}
      Telefon: {de: Telefon, en: telephone}
      E-Mail: {de: E-Mail, en: e-mail}
      Post/Fax: {de: Post/Fax, en: post or fax}
      Bürger*innen: {de: Bürger*innen, en: citizens}
      Geflüchtete: {de: Geflüchtete, en: refugees}
      Ehrenamt: {de: Ehrenamt, en: volunteers}
      Hauptamt: {de: Hauptamt, en: professionals}
      Politik: {de: Politik, en: politics}
      MSO: {de: Migrant*innenorganisationen, en: migrant organisations}
      Wirtschaft: {de: Wirtschaft, en: business}
      Arabisch: {de: Arabisch, en: Arabic}
      Kurdisch: {de: Kurdisch, en: Kurdish}
      Farsi/Dari: {de: Farsi/Dari, en: Farsi/Dari}
      Türkisch: {de: Türkisch, en: Turkish}
      Russisch: {de: Russisch, en: Russian}
      egal: {de: egal, en: no preference}
      vegetarisch: {de: vegetarisch, en: vegetarian}
      keine: {de: keine, en: none}
      ohne Schweinefleisch: {de: ohne Schweinefleisch, en: no pork}
      Rollstuhl: {de: Rollstuhl, en: wheelchair}
      Gebärdensprache: {de: Gebärdensprache, en: sign language}
      Sitzplatz vorn: {de: Sitzplatz vorn, en: seat at the front}
      induktive Höranlage: {de: induktive Höranlage, en: induction loop}
      Integrationsrat: {de: Integrationsrat, en: integration council}
      Wohlfahrtsverband: {de: Wohlfahrtsverbände, en: welfare associations}
      Verein/MSO: {de: Vereine/MSO, en: associations and migrant organisations}
      Ehrenamtsgruppe: {de: Ehrenamtsgruppen, en: volunteer groups}
      Bildungsträger: {de: Bildungsträger, en: education providers}
      Jobcenter: {de: Jobcenter, en: job centre}
      Stadtverwaltung: {de: Stadtverwaltung, en: city administration}

    sources:
      survey:
        files: [befragung.csv, befragung_nachtrag.csv]
        format: limesurvey
        codebook: befragung_codebuch.csv
        selection: open-link
        quotes: lenient
        invited: 520
        columns:
          id: id
          submitted: submitdate
          started: startdate
          changed: datestamp
          last_page: lastpage
          language: startlanguage
          token: token_hash
          ignored: [seed]
        pages:
          2: ["W[*]", "Z[*]"]
          3: ["B1[*]", "B2[*]", "B3[*]", "B4[*]"]
          4: ["B5[*]", "B6[*]", "B7[*]", "B8[*]"]
          5: ["H[*]"]
          6: [O1, O2]
          7: [TEILNAHME]
        open_text: [ROLLE_other, O1, O2, "B*[other]"]
        missing: {"-9": no_answer, "-8": dont_know, "-7": filtered}
        years: {ZUZUG_JAHR: {from: 1950, to: 2019}}
        age: {variable: ALTER, highest: {"1": 24, "2": 39, "3": 59, "4": 74}}
        straight_lining: {items: "H[*]", seconds: 90}
        recode_other:
          ROLLE:
            from: ROLLE_other
            map:
              Lehrerin i. R.: A1
              Erzieherin in Elternzeit: A3
              Rentner: A1
              Schülerin: A1
              Vorstand im Kulturverein: A5
              Flüchtlingspatin: A2
      open_answers: {file: offene_nennungen.csv}
      interviews:
        file: interviews.csv
        codings: interview_codings.csv
        code_system: codesystem.csv
        main_coder: K1
        kinds: {Bedarf: need, Herausforderung: challenge, Ressource: strength, Empfehlung: recommendation}
        quotes: zitate.csv
        verdicts: urteile.csv
      registrations:
        file: anmeldungen.csv
        columns:
          lfd_nr: number
          eingang: received
          kanal: channel
          person_id: person
          organisation: organisation
          organisationstyp: organisation_type
          gruppe: group
          personen: persons
          workshop_wunsch_1: first_wish
          workshop_wunsch_2: second_wish
          dolmetschen: interpreting
          kinder_betreuung: childcare
          verpflegung: catering
          barriere: accessibility
          foto_ok: photo_consent
          status: status
          erschienen: attended
          bemerkung: remark
        channels:
          E-Mail: [Mail, email]
          Telefon: [tel., Tel]
          persönlich im Büro: []
          Post/Fax: []
        interpreting:
          Arabisch: [ar, arab.]
          Kurdisch: []
          Farsi/Dari: []
          Türkisch: [türk.]
          Russisch: []
          nein: []
        wishes: {T4: [Arbeit], T1: [T1 od. T3]}
        cancelled: [storniert]
        waiting: [Warteliste]
        hall_capacity: 220
        workshop_capacity: 60
      check_in: {file: einlass.csv}
      offers: {file: angebote.csv}
      recommendations: {file: empfehlungen.csv}
      rooms: {file: sitzungen.csv}
      duplicates: {file: dubletten.csv}
      population: {file: bevoelkerung.csv}
      steering_group: {file: steuerungsgruppe.csv}
      feedback: {file: rueckmeldungen.csv}

    """#
}
