Feature: A tailor looks at what is unusual
  An unusual body is never sent back to its owner as a mistake.

  Scenario: A great waist is looked at, approved and laid
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    And a drawn pattern lies before the tailor
    But whoever knows the number reads neither pattern nor reasons
    When the tailor approves it
    Then its job comes to a table

  Scenario: A corrected measurement is the one that everything is made from
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    And the tailor's page shows a waist of "125.0" cm and not "93.8" cm
    When the tailor corrects the waist to 938 mm
    Then the pattern and its files are drawn from the corrected waist
    And the tailor's page shows a waist of "93.8" cm and not "125.0" cm
    And its job comes to a table
    And the marker is made of the corrected pieces

  Scenario: A chest that no jacket fits is sent back with a reason
    Given a man of ordinary build
    But his chest measures 1400 mm
    When he orders a suit
    Then the order waits for a tailor because of "side body is too narrow"
    And the tailor cannot find a pattern
    When the tailor sends it back saying "Please measure the chest again, with the arms hanging."
    Then the customer reads "Please measure the chest again, with the arms hanging."

  Scenario: What a customer measures again comes back to the tailor, who reads what it was
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    When the tailor sends it back saying "Please measure the waist again."
    Then the customer reads "Please measure the waist again."
    When he measures again and his waist is 938 mm
    Then the order waits for a tailor because of "measured again by the customer"
    When the tailor approves it
    Then its job comes to a table

  Scenario: A cloth too narrow for a piece comes to a tailor with both widths
    Given a man of ordinary build
    When he orders a suit of a remnant 300 mm wide
    Then the tailor reads which piece is wider than the 300 mm of the cloth
    When the tailor sends it back saying "This cloth is too narrow; please choose another."
    Then the customer reads "This cloth is too narrow; please choose another."

  Scenario: Only a tailor approves patterns
    Given a man of ordinary build
    But his waist measures 1250 mm
    When he orders a suit
    Then the order waits for a tailor because of "waist"
    And neither the customer nor the cutter can approve it
