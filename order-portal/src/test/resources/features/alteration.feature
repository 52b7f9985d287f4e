Feature: A tailor alters a pattern
  By rule and within its range, one side or both; the draft is made again and shown before it goes on.

  Scenario: A stooped back is added, seen, and taken away again
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    When the tailor alters it by "stooped" 10 mm on "both" sides
    Then the order waits for a tailor because of "stooped back"
    And the pattern records the alteration and is another one
    When the tailor takes all alterations away
    Then the order waits for a tailor without alterations
    And the pattern is the same as before, byte for byte

  Scenario: A low left shoulder is drawn on the left only
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    When the tailor alters it by "lowShoulder" 10 mm on "left" sides
    Then the order waits for a tailor because of "low shoulder"
    And left and right front are pieces of their own

  Scenario: An amount beyond the range is refused and changes nothing
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    When the tailor alters it by "stooped" 90 mm on "both" sides
    Then the order is refused because of "style.alterations[0].amount"
    And the order waits for a tailor without alterations

  Scenario: A stooped back is approved with one decision
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    When the tailor approves it with "stooped" 10 mm on "both" sides
    Then its job comes to a table
    And the pattern records the alteration and is another one
