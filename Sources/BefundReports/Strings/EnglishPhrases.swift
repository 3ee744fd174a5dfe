extension Phrases {
  /// The English phrases.
  static let english: [ID: String] = [
    .basisTitle: "Who answered",
    .overviewTitle: "Need for action at a glance",
    .perspectivesTitle: "Perspectives compared",
    .registrationsTitle: "Registrations for the conference",
    .methodsTitle: "How the figures are made",
    .contents: "Contents",
    .tablesTitle: "Tables",
    .figureNote: "Every figure in this text is taken from the tables by its key.",
    .records:
      "The survey has {{cleaning.raw.count}} raw records, of which {{cleaning.usable.count}} are "
      + "usable.",
    .dropped: "Not counted are: {reasons}.",
    .access:
      "Of {{response.access.token@invited.count}} persons with an invitation, "
      + "{{response.access.token@answered.count}} gave a usable answer.",
    .openLink:
      "By the open link came {{response.access.link@answered.count}} usable answers; their "
      + "response rate cannot be determined.",
    .interviewBasis: "There are also {{interviews.{id}.base}} interviews with experts.",
    .oneInterviewBasis: "There is also one interview with an expert.",
    .oneInterviewBasisOnly: "The figures rest on one interview with an expert.",
    .interviewBasisOnly: "The figures rest on {{interviews.{id}.base}} interviews with experts.",
    .registrationBasis:
      "{{registrations.persons.count}} persons were registered for the conference.",
    .noSample:
      "The survey is no random sample. Its shares describe those who answered; they cannot be "
      + "carried over to all residents.",
    .actionMeaning:
      "Need for action means: a person finds the topic important and is dissatisfied with it.",
    .topicsRanked:
      "Those who answered see the greatest need for action in {first}, then in {second} and in "
      + "{third}.",
    .topicsRankedOpen:
      "Those who answered most often see a need for action in {topics}. Where "
      + "a range of ranks is given, these answers do not settle the order.",
    .topicsLast:
      "They see it least often in {topic} ({{action.{id}.percent}}, n = {{action.{id}.base}}).",
    .topicsFew: "The shares with a need for action are: {topics}.",
    .topicActionSmall: "{{action.{id}.percent}} persons see a need for action here.",
    .needsSmall:
      "Among the needs named are “{first}” ({{needs.{firstID}.percent}} persons) and “{second}” "
      + "({{needs.{secondID}.percent}}).",
    .challengeOne:
      "The challenge “{item}” has a mean of {{challenges_detail.{id}@mean.mean}} of {max} "
      + "(n = {{challenges_detail.{id}.base}}), values {top} from "
      + "{{challenges_detail.{id}@top.percent}}.",
    .withinCapacity: "The hall has {{registrations.capacity.count}} places.",
    .presentOnly: "{{registrations.attended.count}} of the registered persons came.",
    .topicsListed:
      "The shares with a need for action are: {topics}. No ranking is given, because the total and "
      + "the mean of the groups order the topics differently, or values are equal.",
    .allAgree:
      "All groups with at least {plain} answers ({groups}) see the greatest need for action in "
      + "{topic}.",
    .shownAgree:
      "All groups with at least {plain} answers whose values are shown in full ({groups}) see the "
      + "greatest need for action in {topic}.",
    .shownAgreeOpen:
      "In all groups with at least {plain} answers whose values are shown in full ({groups}) {topic} "
      + "comes first in the need for action. In these groups that is not certain: {open}.",
    .allAgreeOpen:
      "In all groups with at least {plain} answers ({groups}) {topic} comes first in the need for "
      + "action. In these groups that is not certain: {open}.",
    .actionDiffers:
      "On {topic} the groups are apart: of {high}, {{action.{id}@{highID}.percent}} "
      + "(n = {{action.{id}@{highID}.base}}) see a need for action, of {low}, "
      + "{{action.{id}@{lowID}.percent}} (n = {{action.{id}@{lowID}.base}}).",
    .actionDiffersGroups:
      "On {topic} the groups are apart: of {high} ({highSize} persons) "
      + "{{action.{id}@{highID}.percent}} see a need for action, of {low} ({lowSize} persons) "
      + "{{action.{id}@{lowID}.percent}}.",
    .noActionDifference: "No clear difference in need for action can be seen between the groups.",
    .noShownActionDifference:
      "As far as the groups' shares are shown, no clear difference in need for action can be seen between "
      + "them.",
    .interviewsFirst:
      "The interviews name needs or challenges most often on {topics} "
      + "({{perspectives.{id}@interviews.count}} of {interviews}).",
    .topicAction:
      "{{action.{id}.percent}} of those who answered see a need for action here "
      + "(n = {{action.{id}.base}}).",
    .topicGap:
      "The mean importance is {{gap.{id}@importance.mean}}, the mean satisfaction "
      + "{{gap.{id}@satisfaction.mean}} (each from 1 to 5).",
    .needsFirst:
      "Named most often is “{first}” ({{needs.{firstID}.percent}} of {{needs.{firstID}.base}} "
      + "persons), then “{second}” ({{needs.{secondID}.percent}}).",
    .needsFirstOnly:
      "Named most often is “{first}” ({{needs.{firstID}.percent}} of {{needs.{firstID}.base}} "
      + "persons); often named is also “{second}” ({{needs.{secondID}.percent}}).",
    .needsTied:
      "Named most and about equally often are “{first}” and “{second}” "
      + "({{needs.{firstID}.percent}} and {{needs.{secondID}.percent}} of "
      + "{{needs.{firstID}.base}} persons).",
    .needsTogether:
      "Among the needs named often are “{first}” ({{needs.{firstID}.percent}} of "
      + "{{needs.{firstID}.base}} persons) and “{second}” ({{needs.{secondID}.percent}}); which "
      + "comes first depends on the sizes of the groups.",
    .needsBoth:
      "Among the needs named often are “{first}” ({{needs.{firstID}.percent}} of "
      + "{{needs.{firstID}.base}} persons) and “{second}” ({{needs.{secondID}.percent}}).",
    .needsOpen:
      "Among the needs named often are “{first}” ({{needs.{firstID}.percent}} of "
      + "{{needs.{firstID}.base}} persons) and “{second}” ({{needs.{secondID}.percent}}); these "
      + "answers do not settle which comes first (rank {range}).",
    .needDiffers:
      "The groups are clearly apart on “{need}”: of {high}, {{needs.{id}@{highID}.percent}} "
      + "(n = {{needs.{id}@{highID}.base}}) name it, of {low}, {{needs.{id}@{lowID}.percent}} "
      + "(n = {{needs.{id}@{lowID}.base}}).",
    .noNeedDifference: "No clear difference in needs can be seen between the groups.",
    .noShownDifference:
      "As far as the groups' shares are shown, no clear difference in needs can be seen between them.",
    .smallGroup:
      "In the group “{group}”, {{needs.{id}@{groupID}.percent}} name “{need}”.",
    .challengeFirst:
      "Of the challenges asked about on this topic, “{item}” is rated highest: mean "
      + "{{challenges_detail.{id}@mean.mean}} of {max} (n = {{challenges_detail.{id}.base}}), "
      + "values {top} from {{challenges_detail.{id}@top.percent}}.",
    .challengeTied:
      "The challenges “{item}” and “{other}” have means of {{challenges_detail.{id}@mean.mean}} "
      + "(n = {{challenges_detail.{id}.base}}) and {{challenges_detail.{otherID}@mean.mean}} "
      + "(n = {{challenges_detail.{otherID}.base}}) of {max}; that gives no clear order.",
    .challengeUnsure:
      "Many cannot judge “{item}”: {{challenges_detail.{id}@dont_know.percent}} of "
      + "{{challenges_detail.{id}@dont_know.base}} answer “don't know”.",
    .topicInterviews:
      "The topic comes up in {{interviews.{id}.count}} of {interviews}, with "
      + "{{interviews.{id}@passages.count}} coded passages.",
    .topicNamedOnce:
      "The topic comes up in {{interviews.{id}.count}} of {interviews}, with one coded passage.",
    .topicUnnamedInOne: "The topic does not come up in the interview.",
    .topicUnnamed: "The topic comes up in none of the {interviews}.",
    .registered:
      "The registration list has {{registrations.rows.count}} rows; "
      + "{{registrations.live.count}} valid registrations stand for "
      + "{{registrations.persons.count}} persons.",
    .punctual:
      "{{registrations.on_time.count}} persons registered on time, {{registrations.late.count}} "
      + "after the deadline.",
    .overCapacity:
      "The hall has {{registrations.capacity.count}} places, "
      + "{{registrations.over_capacity.count}} fewer than persons registered.",
    .present:
      "{{registrations.attended.count}} of the registered persons came, and "
      + "{{registrations.walk_ins.count}} without registration, "
      + "{{registrations.present.count}} in all.",
    .methodShares:
      "Shares are percentages of those who answered. In multiple response a person counts once "
      + "for each need; shares may add to more than 100 percent.",
    .methodAction:
      "A share “with any need” is not given: with many options it is always close to 100 percent.",
    .methodGroups:
      "The total depends on how many persons of each group answered. Beside it stands the mean of "
      + "the groups, in which every group counts the same.",
    .methodSmall:
      "Below {plain} answers the text gives numbers of persons instead of percent, and tables use "
      + "brackets; below {shown} a slash stands. A difference between groups is described only from {difference} "
      + "percentage points and with at least {plain} answers on both sides.",
    .methodSmallPublic:
      "What would expose single persons, by comparing and computing too, is hidden behind a dot. "
      + "Below {plain} answers the text gives numbers of persons instead of percent, and tables use "
      + "brackets. A difference between groups is described only from {difference} percentage points "
      + "and with at least {plain} answers on both sides.",
    .methodRounded:
      "All numbers of persons are rounded to multiples of {multiple}, in the text too; shares are made "
      + "from rounded numbers. So no comparison exposes single persons.",
    .methodShown:
      "Of {cells} cells of needs by group (without \"other\" and \"no further\") {visible} are shown, "
      + "{percent}.",
    .methodShownMerge:
      "Of {cells} cells of needs by group (without \"other\" and \"no further\") {visible} are shown, "
      + "{percent}. Merging the groups {groups} would show most more.",
    .methodInterviews:
      "Interviews count passages and interviews apart: a talkative interview has many passages but "
      + "counts once. “Not asked” is something else than “not named”.",
    .methodOrigin:
      "Immigration history and migration background are two features with their own definitions "
      + "and are never mixed.",
    .methodRanks:
      "A range such as “rank 1 to 2” is given where the order is not certain: when the answers "
      + "received are drawn anew, the rank lies in that range in 95 of 100 resamples.",
    .methodRounding:
      "Figures are rounded once, at the end. Rounded shares need not add to 100.",
  ]
}
