Feature: A three-piece suit with the options I choose
  What the house can cut is declared once; the order says only what differs, and what cannot go together is said at its field.

  Scenario: A double-breasted jacket, pleated trousers and a waistcoat
    Given a man of ordinary build
    When he orders a three-piece suit with "jacket.buttons" "6x2" and "trousers.pleats" "2"
    Then the order is received under a number that cannot be guessed
    And the order waits for a tailor because of "over the budget"
    When the tailor approves it
    Then its job comes to a table
    And only pieces of the cloth lie on the table
    And the tailor can take the pattern in all materials as PDF and as DXF

  Scenario: A front corner that a double-breasted jacket does not have
    Given a man of ordinary build
    When he orders a three-piece suit with "jacket.buttons" "6x2" and "jacket.frontCut" "round"
    Then the order is refused because of "style.options.jacket.frontCut"

  Scenario: A value that nobody cuts
    Given a man of ordinary build
    When he orders a three-piece suit with "jacket.buttons" "7" and "trousers.pleats" "2"
    Then the order is refused because of "style.options.jacket.buttons"

  Scenario: Two readings of a waist that lie apart are asked about, and looked at by a tailor
    Given a man of ordinary build
    And his waist was read a second time as 925 mm
    When he asks whether his measures are right
    Then he is asked to measure "repeats.waistGirth" again
    When he orders a suit
    Then the order waits for a tailor because of "readings of waist"
